package vn.thidua.reports.document.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder {@code reports/<id>} on the class path.
 *
 * @param scopes names of what it can be about
 * @param template the document's pages
 * @param annex landscape pages for tables too wide for it; empty for none
 */
public record ReportFolder(String id, Set<String> scopes, String template, @Nullable String annex) {

  public ReportFolder {
    scopes = Set.copyOf(scopes);
  }

  /** Where a file of the folder stands on the class path. */
  public String path(String file) {
    return "reports/%s/%s".formatted(id, file);
  }

  /** Base name of its message files. */
  public String messages() {
    return path("messages");
  }
}
