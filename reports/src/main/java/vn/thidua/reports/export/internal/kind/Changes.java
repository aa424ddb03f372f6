package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.StatusChange;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Criteria whose status is not what it was in the edition of the year before this one. */
public final class Changes implements TableSource {
  @Override
  public String id() {
    return "changes";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.THEME);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    Language language = texts.language();
    List<StatusChange> rows =
        reading
            .previous()
            .map(
                previous ->
                    reading.overview().changes(previous, narrowing.slice(), Integer.MAX_VALUE))
            .orElse(List.of());
    return new Columns<StatusChange>(texts)
        .word("cluster_code", StatusChange::clusterCode)
        .word("unit_code", StatusChange::unitCode)
        .name("unit_name", row -> row.unit(language))
        .word("criterion_code", StatusChange::criterionCode)
        .name("criterion_name", row -> row.criterion(language))
        .listed("previous_status", "status", StatusChange::previousStatus)
        .listed("status", "status", StatusChange::status)
        .number("previous_points", StatusChange::previousPoints)
        .number("points", StatusChange::points)
        .table(id(), rows, reading.edition());
  }
}
