package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A node of a cluster's rulebook.
 *
 * @param parentCode the group it belongs to; empty at the top
 * @param method empty for a group
 * @param position order in the tree, depth first, from 1
 */
public record Criterion(
    String clusterCode,
    String criterionCode,
    @Nullable String parentCode,
    String criterionName,
    @Nullable String criterionNameEn,
    CriterionKind kind,
    @Nullable ScoringMethod method,
    BigDecimal maxPoints,
    @Nullable String unitOfMeasure,
    @Nullable Direction direction,
    @Nullable Frequency frequency,
    @Nullable Aggregation aggregation,
    @Nullable String theme,
    int position) {
  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }
}
