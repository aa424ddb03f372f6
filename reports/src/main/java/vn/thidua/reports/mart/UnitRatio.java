package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** One dot of the spread of a cluster: a ranked unit and its score ratio (total / scale). */
public record UnitRatio(
    String clusterCode,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    BigDecimal scoreRatio,
    int clusterRank) {
  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }
}
