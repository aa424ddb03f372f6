package vn.thidua.web.unit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.CriterionExplanation;
import vn.thidua.reports.mart.CriterionKind;

/** Where a unit has lost points: its scored criteria, those that lost most first. */
record LostPoints(List<CriterionLine> lines) {
  static LostPoints of(List<CriterionLine> all) {
    Comparator<CriterionLine> most =
        Comparator.comparing(
            (CriterionLine line) -> Optional.ofNullable(lost(line)).orElse(BigDecimal.ZERO));
    return new LostPoints(
        all.stream()
            .filter(line -> line.criterion().kind() == CriterionKind.SCORE)
            .filter(line -> lost(line) != null)
            .sorted(most.reversed())
            .toList());
  }

  /** Whether there is anything to tell. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private static @Nullable BigDecimal lost(CriterionLine line) {
    CriterionExplanation why = line.why();
    return why == null ? null : why.pointsLost();
  }
}
