package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A criterion of a unit to date, and the same period of the year before, as the batch compared
 * them.
 *
 * @param period the last this year with a figure; the year itself for a figure of the whole year
 * @param periods how many shorter periods up to it have a figure; a total over fewer is no like for
 *     like
 * @param pastPeriod empty like its figures where there is none of the same period
 */
public record SamePeriod(
    String criterionCode,
    String criterionName,
    @Nullable String criterionNameEn,
    @Nullable String unitOfMeasure,
    @Nullable Direction direction,
    String period,
    BigDecimal toDate,
    int periods,
    @Nullable String pastPeriod,
    @Nullable BigDecimal pastToDate,
    int pastPeriods,
    Course course,
    @Nullable String pastSourceFile,
    @Nullable Long pastSourceLine) {
  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }

  /** Whether both stand on as many periods. */
  public boolean likeForLike() {
    return periods == pastPeriods;
  }
}
