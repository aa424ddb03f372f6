package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A year in which a unit of today is made of others, and what either view says of it.
 *
 * @param fromUnits the units it grew from, joined by {@code ;}
 * @param fromNames their names in that year, joined by {@code ;}
 * @param todayRank empty but for a rename
 * @param wasRatio of the unit's own score of that year; empty where it had none
 */
public record Reorganisation(
    String clusterCode,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    int year,
    String fromUnits,
    String fromNames,
    @Nullable BigDecimal todayRatio,
    @Nullable Integer todayRank,
    @Nullable BigDecimal wasRatio,
    @Nullable Integer wasRank) {

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }
}
