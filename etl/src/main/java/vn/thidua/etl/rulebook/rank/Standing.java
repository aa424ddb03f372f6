package vn.thidua.etl.rulebook.rank;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What a unit is ranked by: the greater total is the better, then the greater key of the first
 * tie-break in which two differ.
 *
 * @param tieKeys one for each tie-break of the rulebook, in their order
 */
public record Standing(BigDecimal total, List<BigDecimal> tieKeys) {

  static final Comparator<Standing> BEST_FIRST =
      Comparator.comparing(Standing::total)
          .thenComparing((one, other) -> one.compareKeys(other))
          .reversed();

  public Standing {
    tieKeys = List.copyOf(tieKeys);
  }

  boolean isBetterThan(Standing other) {
    return BEST_FIRST.compare(this, other) < 0;
  }

  /** Above 0 where the tie-breaks are for this unit, 0 where they part the two not. */
  int compareKeys(Standing other) {
    int at = partedAt(other);
    return at < 0 ? 0 : tieKeys.get(at).compareTo(other.tieKeys.get(at));
  }

  /** Which tie-break parts the two, from 0; −1 where none does. */
  int partedAt(Standing other) {
    for (int i = 0; i < tieKeys.size(); i++) {
      if (tieKeys.get(i).compareTo(other.tieKeys.get(i)) != 0) {
        return i;
      }
    }
    return -1;
  }
}
