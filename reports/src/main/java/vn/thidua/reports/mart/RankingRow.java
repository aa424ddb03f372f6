package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.MemberRole;
import vn.thidua.reports.text.Language;

/**
 * A unit's line in the ranking.
 *
 * @param scorePoints points of the scored criteria before rescaling; like all points empty without
 *     a rulebook
 * @param excludedMax maximum of the criteria not assigned to it
 * @param bonusPoints after the cap
 * @param penaltyPoints positive
 * @param scoreRatio total / scale
 * @param clusterRank empty for an unranked unit; equal units share one
 * @param clusterSize all members
 * @param tieBrokenBy the rule that parted it from a unit with the same total, empty if none had to
 * @param classCode empty without a class
 * @param pointsToRise the least gain that betters the rank number, all else equal; pointsToFall the
 *     least loss that worsens it; bestRank and worstRank what missing reports can still make of it.
 *     All four are empty for a unit that the viewer does not see in full
 */
public record RankingRow(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    @Nullable String unitKind,
    MemberRole role,
    @Nullable BigDecimal scorePoints,
    @Nullable BigDecimal excludedMax,
    @Nullable BigDecimal bonusPoints,
    @Nullable BigDecimal penaltyPoints,
    @Nullable BigDecimal totalPoints,
    @Nullable BigDecimal scoreRatio,
    RankStatus rankStatus,
    @Nullable UnrankedReason unrankedReason,
    @Nullable Integer clusterRank,
    int clusterSize,
    @Nullable Integer cityRank,
    @Nullable String tieBrokenBy,
    @Nullable String classCode,
    @Nullable String className,
    @Nullable String classNameEn,
    @Nullable BigDecimal previousRatio,
    @Nullable Integer previousClusterRank,
    int commitmentsTotal,
    int commitmentsMet,
    int commitmentsExceeded,
    @Nullable BigDecimal pointsToRise,
    @Nullable BigDecimal pointsToFall,
    @Nullable Integer bestRank,
    @Nullable Integer worstRank) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** The class as the reader calls it; empty without one. */
  public @Nullable String classification(Language language) {
    return className == null ? null : language.choose(className, classNameEn);
  }
}
