package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the board on a unit.
 *
 * @param criterionCode empty where it is on the whole unit
 * @param points of a bonus or penalty, not negative
 */
public record Adjustment(
    @Nullable String criterionCode,
    Kind kind,
    @Nullable BigDecimal points,
    String decisionNo,
    @Nullable LocalDate decidedOn,
    String reason,
    String sourceFile,
    @Nullable String sheet,
    long sourceLine) {

  /** What a decision does. */
  public enum Kind {
    BONUS,
    PENALTY,
    /** The criterion is not assigned to the unit. */
    EXCLUDE,
    UNRANKED,
    /** Ranked, but not eligible for awards. */
    BARRED
  }
}
