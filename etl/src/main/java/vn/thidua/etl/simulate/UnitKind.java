package vn.thidua.etl.simulate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What sort of member a unit is: clusters hold units of one sort. */
enum UnitKind {
  DEPARTMENT,
  PARTY_BODY,
  ENTERPRISE,
  SERVICE,
  DISTRICT,
  COMMUNE;

  private static final Map<String, List<String>> WORDS =
      Listing.rows("kinds.psv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row));

  private List<String> words() {
    return Objects.requireNonNull(WORDS.get(name()));
  }

  /** The letters that codes of such units begin with. */
  String prefix() {
    return words().get(1);
  }

  /** As written in {@code units.unit_kind}. */
  String label() {
    return words().get(2);
  }

  Cluster cluster(int number, int width) {
    String code = words().get(3) + pad(number, width);
    return new Cluster(
        code,
        words().get(4).replace("{0}", Integer.toString(number)),
        words().get(5).replace("{0}", Integer.toString(number)),
        this);
  }

  static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
