package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit in one of the years up to the edition's.
 *
 * @param fromUnits the units it is made of, joined by {@code ;}
 */
public record UnitYear(
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    int year,
    HistoryView view,
    @Nullable BigDecimal scoreRatio,
    @Nullable Integer clusterRank,
    int commitmentsTotal,
    int commitmentsMet,
    String fromUnits) {
  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }
}
