package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method may look at: the criterion's parameters as the rulebook gives them, and one unit's
 * figures. Empty columns are null.
 *
 * @param achievement section 2, rounded to 6 decimals; null without a commitment or a result
 * @param isMet section 2, compared exactly
 * @param bestAchievement the best achievement among the unit's peers, itself included
 * @param bestActual the greatest (HIGHER) or least (LOWER) actual among its peers, itself included
 */
public record Facts(
    Basis basis,
    boolean isLower,
    BigDecimal maxPoints,
    @Nullable BigDecimal capRatio,
    @Nullable BigDecimal stepSize,
    @Nullable BigDecimal stepPoints,
    @Nullable BigDecimal pivot,
    @Nullable BigDecimal basePoints,
    @Nullable BigDecimal floorPoints,
    List<Band> bands,
    int decimals,
    boolean hasCommitment,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal achievement,
    boolean isMet,
    @Nullable BigDecimal bestAchievement,
    @Nullable BigDecimal bestActual) {

  /** {@code x} of section 3: the achievement or the actual, by basis. */
  BigDecimal x() {
    return basis == Basis.RATIO ? required(achievement, "achievement") : actualOrZero();
  }

  BigDecimal actualOrZero() {
    return actual == null ? BigDecimal.ZERO : actual;
  }

  /**
   * A parameter that a sound rulebook has.
   *
   * @throws IllegalStateException a fault of the program: unsound rulebooks are not scored
   */
  static BigDecimal required(@Nullable BigDecimal parameter, String name) {
    if (parameter == null) {
      throw new IllegalStateException("a sound rulebook has " + name + " here");
    }
    return parameter;
  }
}
