package vn.thidua.etl.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Award rules refer to each other, so that one refused may take others with it: the rows that stay
 * are the most that can stand together, and each other one is told all that it lacks.
 */
final class AwardRules {
  private final Frame frame;
  private Set<Award> standing = new HashSet<>();

  private record Award(int year, String code) {}

  private AwardRules(Frame frame) {
    this.frame = frame;
  }

  static void check(List<CheckedRow> rows, Frame frame) {
    AwardRules rules = new AwardRules(frame);
    rules.settle(rows);
    rows.forEach(rules::sayMissing);
  }

  private void settle(List<CheckedRow> rows) {
    List<CheckedRow> left = rows.stream().filter(CheckedRow::isSound).toList();
    int before;
    do {
      before = left.size();
      standing = new HashSet<>();
      left.forEach(row -> standing.add(new Award(row.year(), row.code("award_code"))));
      left = left.stream().filter(this::refersToStanding).toList();
    } while (left.size() < before);
  }

  private boolean refersToStanding(CheckedRow row) {
    return !lacksPool(row) && !lacksClass(row) && !lacksRequired(row);
  }

  private void sayMissing(CheckedRow row) {
    if (lacksPool(row)) {
      row.refuseReference("pool_award", "pool_award", String.valueOf(row.year()));
    }
    if (lacksClass(row)) {
      row.refuseReference("class_code", "class", String.valueOf(row.year()));
    }
    if (lacksRequired(row)) {
      row.refuseReference("requires_award", "award");
    }
  }

  private boolean lacksPool(CheckedRow row) {
    String pool = row.text("pool_award");
    return pool != null
        && row.value("year") != null
        && !standing.contains(new Award(row.year(), pool));
  }

  private boolean lacksClass(CheckedRow row) {
    String code = row.text("class_code");
    return code != null && row.value("year") != null && !frame.hasClass(row.year(), code);
  }

  private boolean lacksRequired(CheckedRow row) {
    String code = row.text("requires_award");
    return code != null && standing.stream().noneMatch(award -> award.code().equals(code));
  }
}
