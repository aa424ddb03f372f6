package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * What an edition says of a unit otherwise than the official edition before it.
 *
 * @param about the criterion or award; empty where it is about the unit as a whole
 * @param before empty where the unit, or the figure, was not there
 * @param after empty where it is no longer there
 */
public record Correction(
    long previousEditionId,
    String clusterCode,
    @Nullable String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    @Nullable String unitName,
    @Nullable String unitNameEn,
    Subject subject,
    @Nullable String about,
    @Nullable String before,
    @Nullable String after) {

  /** What was said. */
  public enum Subject {
    UNIT,
    RANK_STATUS,
    CLUSTER_RANK,
    CITY_RANK,
    TOTAL_POINTS,
    CLASS,
    AWARD,
    CRITERION_POINTS
  }

  /** The unit as the reader calls it; its code where it is no longer there. */
  public String unit(Language language) {
    return unitName == null ? unitCode : language.choose(unitName, unitNameEn);
  }

  /** The cluster as the reader calls it; its code where it is no longer there. */
  public String cluster(Language language) {
    return clusterName == null ? clusterCode : language.choose(clusterName, clusterNameEn);
  }
}
