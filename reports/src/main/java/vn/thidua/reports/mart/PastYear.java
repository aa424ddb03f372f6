package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit in one of the years up to the edition's, in one view.
 *
 * @param clusterCode where it stands in the edition, else where it stood that year
 * @param isMember whether it is a member of the edition; one that is not has gone since
 * @param scoreRatio empty where it was not scored
 * @param fromUnits the units it is made of, joined by {@code ;}
 */
public record PastYear(
    @Nullable String clusterCode,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    boolean isMember,
    int year,
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
