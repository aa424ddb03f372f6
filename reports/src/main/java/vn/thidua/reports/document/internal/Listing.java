package vn.thidua.reports.document.internal;

import java.util.List;
import java.util.function.BiFunction;

/** Items of a sentence one after the other, the first of them where there are many. */
public final class Listing {
  private Listing() {}

  /**
   * The items, or the first of them and how many more there are. One more is named rather than
   * counted.
   *
   * @param most at most that many before others are counted
   * @param counted words what is named and the number of the others
   */
  public static String of(
      List<String> items, int most, String separator, BiFunction<String, Integer, String> counted) {
    if (items.size() <= most + 1) {
      return String.join(separator, items);
    }
    return counted.apply(String.join(separator, items.subList(0, most)), items.size() - most);
  }
}
