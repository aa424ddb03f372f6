package vn.thidua.etl.template;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param out the folder
 * @param workbooks how many
 * @param unscored the members that got none, because their cluster has no sound rulebook
 */
public record TemplateSummary(Path out, int workbooks, List<String> unscored) {

  private static final int SHOWN = 10;

  public TemplateSummary {
    unscored = List.copyOf(unscored);
  }

  /** As lines for a person. */
  public String text() {
    String made = "Wrote %,d workbook%s to %s".formatted(workbooks, workbooks == 1 ? "" : "s", out);
    if (unscored.isEmpty()) {
      return made;
    }
    String some = String.join(", ", unscored.subList(0, Math.min(SHOWN, unscored.size())));
    String more = unscored.size() > SHOWN ? " and %,d more".formatted(unscored.size() - SHOWN) : "";
    return made + "%nLeft out, without a sound rulebook: %s%s".formatted(some, more);
  }
}
