package vn.thidua.reports.mart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The editions by which an edition tells its own year and those before it: earlier years as they
 * stood when it was computed, by their official edition where there was one, else by the newest.
 * They are chosen before a question is asked, so that its answer depends on nothing that may grow.
 *
 * @param editions one a year, the oldest first
 */
record YearsTold(List<Edition> editions) {
  private static final BinaryOperator<Edition> TELLS =
      BinaryOperator.maxBy(
          Comparator.comparing((Edition each) -> each.kind() == EditionKind.OFFICIAL)
              .thenComparing(Edition::editionId));

  /** Every year that is kept. */
  static YearsTold upTo(Edition edition, List<Edition> kept) {
    Map<Integer, Edition> earlier =
        kept.stream()
            .filter(each -> each.year() < edition.year() && each.runId() <= edition.runId())
            .collect(Collectors.toMap(Edition::year, Function.identity(), TELLS));
    earlier.put(edition.year(), edition);
    return new YearsTold(
        earlier.values().stream().sorted(Comparator.comparingInt(Edition::year)).toList());
  }

  /** The last few of them. */
  YearsTold last(int years) {
    int newest = editions.get(editions.size() - 1).year();
    return new YearsTold(editions.stream().filter(each -> each.year() > newest - years).toList());
  }

  /** What questions with the mark {@code {told}} need. */
  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("told_editions", joined(Edition::editionId));
    values.put("told_years", joined(Edition::year));
    values.put("told_kinds", joined(Edition::kind));
    return values;
  }

  private String joined(Function<Edition, Object> of) {
    return Asker.joined(editions.stream().map(each -> of.apply(each).toString()).toList());
  }
}
