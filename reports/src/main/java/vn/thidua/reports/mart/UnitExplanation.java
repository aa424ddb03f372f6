package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * How a unit's total was made, and how firm its rank is.
 *
 * @param aboveUnit the nearest unit of a better rank, belowUnit of a worse one; empty at the ends
 *     and where the unit is unranked
 * @param abovePartedBy TOTAL, or the tie-break that parts the two; aboveGap the difference of
 *     totals
 * @param pointsToRise the least gain that betters the rank number, all else equal; pointsToFall the
 *     least loss that worsens it
 * @param pointsOpen what its own missing reports could still add
 * @param bestRank with those at their best; worstRank with everybody else's at theirs
 */
public record UnitExplanation(
    String totalFormula,
    @Nullable String aboveUnit,
    @Nullable String aboveName,
    @Nullable String aboveNameEn,
    @Nullable String abovePartedBy,
    @Nullable BigDecimal aboveGap,
    @Nullable String belowUnit,
    @Nullable String belowName,
    @Nullable String belowNameEn,
    @Nullable String belowPartedBy,
    @Nullable BigDecimal belowGap,
    @Nullable BigDecimal pointsToRise,
    @Nullable BigDecimal pointsToFall,
    BigDecimal pointsOpen,
    @Nullable Integer bestRank,
    @Nullable Integer worstRank) {

  /** The total, step by step. */
  public String total(Language language) {
    return Formula.written(totalFormula, language);
  }

  /** The nearest unit of a better rank as the reader calls it; empty where there is none. */
  public String above(Language language) {
    return aboveName == null ? "" : language.choose(aboveName, aboveNameEn);
  }

  /** The nearest unit of a worse rank as the reader calls it; empty where there is none. */
  public String below(Language language) {
    return belowName == null ? "" : language.choose(belowName, belowNameEn);
  }
}
