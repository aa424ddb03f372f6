package vn.thidua.etl.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.method.Settings;

/**
 * The regulation of one year, for one cluster or for all, as far as its soundness goes.
 *
 * @param scale the points that its SCORE criteria give in all
 * @param tieBreaks {@code ;}-separated, as sent
 * @param criteria in file order, one per code
 * @param bands in file order
 */
public record Rulebook(
    BigDecimal scale,
    @Nullable String tieBreaks,
    List<Criterion> criteria,
    List<CriterionBand> bands) {

  public Rulebook {
    criteria = List.copyOf(criteria);
    bands = List.copyOf(bands);
  }

  /**
   * A node of the tree: a GROUP or a leaf.
   *
   * @param settings of a GROUP only the maximum means anything
   */
  public record Criterion(
      String code, @Nullable String parent, Kind kind, @Nullable String method, Settings settings) {

    BigDecimal maxPoints() {
      return settings.maxPoints();
    }

    /** Whether its points are part of the scale. */
    boolean isScored() {
      return switch (kind) {
        case GROUP, SCORE -> true;
        case BONUS, PENALTY -> false;
      };
    }
  }

  /** {@code lower ≤ x < upper}; without an upper it is unbounded. */
  public record CriterionBand(
      String criterion, BigDecimal lower, @Nullable BigDecimal upper, BigDecimal points) {}

  public enum Kind {
    GROUP,
    SCORE,
    BONUS,
    PENALTY
  }

  /** All that keeps it from being applied; empty when it is sound. */
  public List<Flaw> flaws() {
    return new Soundness(this).flaws();
  }
}
