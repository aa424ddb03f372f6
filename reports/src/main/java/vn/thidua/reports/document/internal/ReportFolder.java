package vn.thidua.reports.document.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.scope.Scope;

/**
 * A folder {@code reports/<id>} on the class path.
 *
 * @param scopes what it can be about
 * @param calendar when it is due
 * @param symbol of its kind after Decree 30/2020/NĐ-CP, annex III, such as {@code BC}; empty for
 *     one that bears neither number nor date, because parties sign it
 * @param template the document's pages
 * @param annex landscape pages for tables too wide for it; empty for none
 */
public record ReportFolder(
    String id,
    Set<Scope.Kind> scopes,
    Set<Occasion> calendar,
    @Nullable String symbol,
    String template,
    @Nullable String annex) {
  private static final String SHARED = "shared/";

  public ReportFolder {
    scopes = Set.copyOf(scopes);
    calendar = Set.copyOf(calendar);
  }

  /** Where a file of the folder, or one that documents share, stands on the class path. */
  public String path(String file) {
    return file.startsWith(SHARED) ? "reports/" + file : "reports/%s/%s".formatted(id, file);
  }

  /** Base name of its message files. */
  public String messages() {
    return path("messages");
  }
}
