package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit on one criterion in one of the years up to the edition's.
 *
 * @param criterionName of this edition's rulebook; empty where it no longer has the criterion
 */
public record CriterionYear(
    String criterionCode,
    @Nullable String criterionName,
    @Nullable String criterionNameEn,
    @Nullable String unitOfMeasure,
    int year,
    HistoryView view,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal achievement) {
  /** The criterion as the reader calls it; its code where it has no name any more. */
  public String criterion(Language language) {
    return criterionName == null ? criterionCode : language.choose(criterionName, criterionNameEn);
  }
}
