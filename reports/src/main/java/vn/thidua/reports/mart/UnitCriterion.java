package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit on one criterion, with the definition of the criterion.
 *
 * @param target the effective one (highest revision); empty without a commitment
 * @param targetOriginal as signed
 * @param achievement of the target, 0 to 10
 * @param points empty where excluded
 * @param drift points minus self points
 * @param stage how far the actual has been verified; empty without a result
 * @param expectedToDate where the actual should be at the edition's day
 * @param pace achievement of expectedToDate
 * @param neededPerPeriod what each remaining period must bring to keep the commitment
 */
public record UnitCriterion(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    String criterionCode,
    @Nullable String parentCode,
    String criterionName,
    @Nullable String criterionNameEn,
    CriterionKind kind,
    @Nullable ScoringMethod method,
    @Nullable String unitOfMeasure,
    @Nullable Direction direction,
    @Nullable Frequency frequency,
    @Nullable Aggregation aggregation,
    @Nullable String theme,
    int position,
    @Nullable BigDecimal target,
    @Nullable BigDecimal targetOriginal,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal selfActual,
    @Nullable BigDecimal achievement,
    @Nullable BigDecimal achievementOriginal,
    @Nullable BigDecimal points,
    @Nullable BigDecimal selfPoints,
    BigDecimal maxPoints,
    @Nullable BigDecimal drift,
    @Nullable Stage stage,
    Status status,
    int reportedPeriods,
    int expectedPeriods,
    @Nullable BigDecimal expectedToDate,
    @Nullable BigDecimal pace,
    @Nullable BigDecimal neededPerPeriod) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }
}
