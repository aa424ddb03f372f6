package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * What a unit handed over to another in the edition's year.
 *
 * @param share the part of the unit, above 0 and at most 1
 * @param endsPredecessor by that day others have all of the unit, and it owes no report of a period
 *     that ends later
 */
public record Succession(
    LocalDate effectiveOn,
    String successorCode,
    String successorName,
    @Nullable String successorNameEn,
    BigDecimal share,
    boolean endsPredecessor) {

  /** The unit that took over, as the reader calls it. */
  public String successor(Language language) {
    return language.choose(successorName, successorNameEn);
  }

  /** Successions by their day, the earliest first, those of a day in their order. */
  public static SortedMap<LocalDate, List<Succession>> byDay(List<Succession> successions) {
    return successions.stream()
        .collect(Collectors.groupingBy(Succession::effectiveOn, TreeMap::new, Collectors.toList()));
  }
}
