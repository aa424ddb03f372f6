package vn.thidua.etl.simulate;

import java.util.ArrayList;
import java.util.List;

/** Place names put together from syllables: as many different ones as wanted. */
final class PlaceNames {

  /**
   * A prime that does not divide the number of pairs, so that its steps visit each of them, and
   * near the golden section of it, so that neighbours have little in common.
   */
  private static final int STEP = 1_049;

  private final List<String> pairs;
  private final int start;

  PlaceNames(Draw draw) {
    List<String> row = Listing.rows("places.psv").get(0);
    List<String> names = new ArrayList<>();
    for (String first : row.get(0).split(", ", -1)) {
      for (String second : row.get(1).split(", ", -1)) {
        if (!first.equals(second)) {
          names.add(first + " " + second);
        }
      }
    }
    this.pairs = List.copyOf(names);
    this.start = draw.below(pairs.size());
  }

  /** The name of place {@code index}; once all pairs are used they come again with a number. */
  String name(int index) {
    String pair = pairs.get((int) ((start + (long) index * STEP) % pairs.size()));
    int round = index / pairs.size();
    return round == 0 ? pair : pair + " " + (round + 1);
  }
}
