package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * What a unit has earned in a group, beside the rulebook's maximum, before rescaling.
 *
 * @param parentCode empty for a group at the top
 */
public record GroupPoints(
    String clusterCode,
    String unitCode,
    String criterionCode,
    @Nullable String parentCode,
    String criterionName,
    @Nullable String criterionNameEn,
    int position,
    BigDecimal points,
    BigDecimal maxPoints) {
  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }
}
