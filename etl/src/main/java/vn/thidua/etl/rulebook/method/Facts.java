package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.measure.Achievement;
import vn.thidua.etl.rulebook.measure.Expectation;

/**
 * What a method may look at: the criterion's settings and one unit's figures. Empty columns are
 * null.
 *
 * @param decimals of the rulebook's points
 * @param target null without a commitment
 * @param achievement section 2, rounded to 6 decimals; null without a commitment or a result
 * @param isOpen the target cannot be met before all expected periods are reported, and they are not
 * @param bestAchievement the best achievement among the unit's peers, itself included
 * @param bestActual the greatest (HIGHER) or least (LOWER) actual among its peers, itself included
 */
public record Facts(
    Settings settings,
    int decimals,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal achievement,
    int reportedPeriods,
    int expectedPeriods,
    boolean isOpen,
    @Nullable BigDecimal bestAchievement,
    @Nullable BigDecimal bestActual) {

  BigDecimal maxPoints() {
    return settings.maxPoints();
  }

  /** {@code x} of section 3: the achievement or the actual, by basis. */
  BigDecimal x() {
    return settings.basis() == Basis.RATIO ? requiredAchievement() : actualOrZero();
  }

  BigDecimal requiredAchievement() {
    return Settings.required(achievement, "an achievement");
  }

  BigDecimal actualOrZero() {
    return actual == null ? BigDecimal.ZERO : actual;
  }

  /** The actual held against a target, or what is expected of it to date. */
  public Achievement against(Expectation expectation) {
    return new Achievement(settings.direction(), settings.tolerance(), actualOrZero(), expectation);
  }
}
