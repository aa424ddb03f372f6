package vn.thidua.etl.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.Flaw.Kind;
import vn.thidua.etl.rulebook.Flaw.Where;
import vn.thidua.etl.rulebook.Rulebook.Criterion;
import vn.thidua.etl.rulebook.Rulebook.CriterionBand;
import vn.thidua.etl.rulebook.method.ScoringMethods;

/**
 * Whether the bands of each criterion whose method reads them give every x between their bounds one
 * score.
 */
final class BandSoundness {
  private final Rulebook rulebook;
  private final List<Flaw> flaws = new ArrayList<>();

  BandSoundness(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  List<Flaw> flaws() {
    for (Criterion criterion : rulebook.criteria()) {
      String method = criterion.method();
      if (criterion.kind() != Rulebook.Kind.GROUP
          && method != null
          && ScoringMethods.named(method).readsBands()) {
        bands(criterion);
      }
    }
    return flaws;
  }

  /** From the lowest up; a flaw stands at the later band. */
  private void bands(Criterion criterion) {
    @Nullable CriterionBand reachesHighest = null;
    for (int index : inOrder(criterion.code())) {
      CriterionBand band = rulebook.bands().get(index);
      if (reachesHighest != null) {
        meets(index, band, reachesHighest.upper());
      }
      BigDecimal upper = band.upper();
      if (upper != null && upper.compareTo(band.lower()) <= 0) {
        add(Kind.BAND_EMPTY, index, "upper", Soundness.plain(upper), band.lower());
      }
      if (band.points().signum() < 0 || band.points().compareTo(criterion.maxPoints()) > 0) {
        String points = Soundness.plain(band.points());
        add(Kind.BAND_POINTS, index, "points", points, criterion.maxPoints());
      }
      if (reachesHighest == null || isHigher(upper, reachesHighest.upper())) {
        reachesHighest = band;
      }
    }
  }

  private int[] inOrder(String criterion) {
    return IntStream.range(0, rulebook.bands().size())
        .filter(i -> rulebook.bands().get(i).criterion().equals(criterion))
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rulebook.bands().get(i).lower()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void meets(int index, CriterionBand band, @Nullable BigDecimal highest) {
    String lower = Soundness.plain(band.lower());
    if (highest == null || band.lower().compareTo(highest) < 0) {
      add(Kind.BAND_OVERLAP, index, "lower", lower, highest);
    } else if (band.lower().compareTo(highest) > 0) {
      add(Kind.BAND_GAP, index, "lower", lower, highest);
    }
  }

  /** An upper bound that is not given is above every other. */
  private static boolean isHigher(@Nullable BigDecimal upper, @Nullable BigDecimal than) {
    return than != null && (upper == null || upper.compareTo(than) > 0);
  }

  private void add(
      Kind kind, int index, String column, String value, @Nullable BigDecimal compared) {
    String beside = compared == null ? "∞" : Soundness.plain(compared);
    flaws.add(new Flaw(kind, Where.BAND, index, column, value, List.of(beside)));
  }
}
