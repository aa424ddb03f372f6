package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * How the numbers of one criterion of a unit were made, as the batch wrote it down: formulas with
 * their figures, each ending with the number that was published.
 *
 * @param actualFrom YEAR_FIGURE or PERIODS; empty without a result
 * @param expectedPath LINEAR, SEASONAL or WHOLE; empty without a target
 * @param pointsLost the maximum less the points
 * @param pointsOpen what reports that are still missing could add at most
 */
public record CriterionExplanation(
    String criterionCode,
    @Nullable String actualFrom,
    @Nullable String actualFormula,
    @Nullable String achievementFormula,
    @Nullable String expectedPath,
    @Nullable String expectedFormula,
    @Nullable String paceFormula,
    @Nullable String pointsFormula,
    @Nullable BigDecimal pointsLost,
    @Nullable BigDecimal pointsOpen) {

  /** The year's actual, from its periods. */
  public String actual(Language language) {
    return Formula.written(actualFormula, language);
  }

  /** How far the target is kept. */
  public String achievement(Language language) {
    return Formula.written(achievementFormula, language);
  }

  /** What was to be expected by the edition's date. */
  public String expected(Language language) {
    return Formula.written(expectedFormula, language);
  }

  /** The pace against it. */
  public String pace(Language language) {
    return Formula.written(paceFormula, language);
  }

  /** The points, with clamping and rounding. */
  public String points(Language language) {
    return Formula.written(pointsFormula, language);
  }
}
