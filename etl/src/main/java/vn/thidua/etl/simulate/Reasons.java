package vn.thidua.etl.simulate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the board and the units give as reasons. */
final class Reasons {

  private static final Map<String, List<String>> BY_OCCASION =
      Listing.rows("reasons.psv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toList())));

  private Reasons() {}

  static String of(String occasion, Draw draw) {
    List<String> reasons = BY_OCCASION.getOrDefault(occasion, List.of());
    if (reasons.isEmpty()) {
      throw new IllegalStateException("reasons.psv has none for " + occasion);
    }
    return reasons.get(draw.at("reason").below(reasons.size()));
  }
}
