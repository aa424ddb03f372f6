package vn.thidua.reports.export;

import java.util.Map;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/**
 * Which table to write.
 *
 * @param kind id of a {@link TableKind}
 * @param scope the city stands for everything the viewer may see
 * @param filters values by the filter's name; only those the kind has
 */
public record TableRequest(
    String kind,
    long editionId,
    Scope scope,
    Map<String, String> filters,
    Language language,
    ExportFormat format) {
  public TableRequest {
    filters = Map.copyOf(filters);
  }
}
