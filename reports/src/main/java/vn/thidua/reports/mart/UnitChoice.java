package vn.thidua.reports.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be compared, in a year of its own where that is another one. In words {@code HK} (as
 * the screen stands), {@code HK@2024} (the current edition of 2024) or {@code HK@e7} (edition 7).
 * In a code the signs {@code , @ %} are written {@code %2C %40 %25}.
 *
 * @param year empty for the edition that is read
 * @param editionId empty for the current one of the year
 */
public record UnitChoice(String unitCode, @Nullable Integer year, @Nullable Long editionId) {
  private static final Pattern WORDS = Pattern.compile("([^@]+)(?:@(?:(\\d{4})|e(\\d{1,9})))?");

  /** The unit in the edition that is read. */
  public static UnitChoice of(String unitCode) {
    return new UnitChoice(unitCode, null, null);
  }

  /**
   * Reads a list such as {@code HK,BD@2024}; what stands there twice counts once.
   *
   * @throws IllegalArgumentException for anything else; the message says what is right
   */
  public static List<UnitChoice> list(String words) {
    List<UnitChoice> choices = new ArrayList<>();
    for (String each : words.split(",", -1)) {
      if (!each.isBlank()) {
        choices.add(parse(each.strip()));
      }
    }
    return choices.stream().distinct().toList();
  }

  private static UnitChoice parse(String words) {
    Matcher parts = WORDS.matcher(words);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "A unit to compare is CODE, CODE@YEAR or CODE@eEDITION, not \"%s\"".formatted(words));
    }
    String code = parts.group(1).replace("%2C", ",").replace("%40", "@").replace("%25", "%");
    String year = parts.group(2);
    String edition = parts.group(3);
    return new UnitChoice(
        code,
        year == null ? null : Integer.valueOf(year),
        edition == null ? null : Long.valueOf(edition));
  }

  /** As it stands in addresses. */
  public String words() {
    String code = unitCode.replace("%", "%25").replace(",", "%2C").replace("@", "%40");
    if (editionId != null) {
      return code + "@e" + editionId;
    }
    return year == null ? code : code + "@" + year;
  }
}
