package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A class of a rulebook.
 *
 * @param minRatio the score ratio it begins at
 * @param criterionFloorRatio the share of its maximum that every scored criterion has to keep;
 *     empty where the class asks none
 * @param position the highest class first, from 1
 */
public record ClassRule(
    String classCode,
    String className,
    @Nullable String classNameEn,
    BigDecimal minRatio,
    @Nullable BigDecimal criterionFloorRatio,
    int position) {
  /** The class as the reader calls it. */
  public String classification(Language language) {
    return language.choose(className, classNameEn);
  }

  /** Whether points of a scored criterion, where there are any, do not keep the floor. */
  public boolean isFloorAbove(@Nullable BigDecimal points, BigDecimal maxPoints) {
    return points != null
        && criterionFloorRatio != null
        && points.compareTo(criterionFloorRatio.multiply(maxPoints)) < 0;
  }
}
