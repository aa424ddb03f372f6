package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.measure.Direction;

/**
 * What a rulebook sets for a criterion, as far as its points go. Empty columns are null.
 *
 * @param bands from the lowest up
 */
public record Settings(
    Basis basis,
    Direction direction,
    BigDecimal tolerance,
    BigDecimal maxPoints,
    BigDecimal capRatio,
    @Nullable BigDecimal stepSize,
    @Nullable BigDecimal stepPoints,
    @Nullable BigDecimal pivot,
    @Nullable BigDecimal basePoints,
    @Nullable BigDecimal floorPoints,
    List<Band> bands) {

  public Settings {
    bands = List.copyOf(bands);
  }

  BigDecimal requiredStepSize() {
    return required(stepSize, "step_size");
  }

  BigDecimal requiredStepPoints() {
    return required(stepPoints, "step_points");
  }

  BigDecimal requiredPivot() {
    return required(pivot, "pivot");
  }

  BigDecimal requiredBasePoints() {
    return required(basePoints, "base_points");
  }

  BigDecimal floorOrZero() {
    return floorPoints == null ? BigDecimal.ZERO : floorPoints;
  }

  /**
   * What a sound rulebook, or the checks before a method is called, make sure of.
   *
   * @throws IllegalStateException a fault of the program: unsound rulebooks are not scored
   */
  static BigDecimal required(@Nullable BigDecimal value, String name) {
    if (value == null) {
      throw new IllegalStateException("a sound rulebook has " + name + " here");
    }
    return value;
  }
}
