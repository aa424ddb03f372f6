package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * Whether a unit is proposed for an award, and why.
 *
 * @param reason the batch's sentence, with the figures that decided
 */
public record AwardProposal(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    String awardCode,
    String awardName,
    @Nullable String awardNameEn,
    Outcome outcome,
    AwardReason reasonCode,
    String reason,
    @Nullable Integer clusterRank,
    @Nullable Integer cityRank) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** The award as the reader calls it. */
  public String award(Language language) {
    return language.choose(awardName, awardNameEn);
  }
}
