package vn.thidua.reports.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * The stretch of a year that a document is about.
 *
 * @param year four digits
 * @param span how long it is
 * @param number of the month (1 to 12), quarter (1 to 4) or half-year (1, 2); 1 for a year
 */
public record Period(int year, Frequency span, int number) {
  private static final Pattern WORDS =
      Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})))?");
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;
  private static final int MONTHS = 12;

  public Period {
    if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > MONTHS / months(span)) {
      throw new IllegalArgumentException(
          "A period lies in a year of four digits and in its span: not %d, %s %d"
              .formatted(year, span, number));
    }
  }

  /** A whole year. */
  public static Period ofYear(int year) {
    return new Period(year, Frequency.YEAR, 1);
  }

  /**
   * Reads {@code 2025}, {@code 2025-H1}, {@code 2025-Q3} or {@code 2025-07}, the way the dossier
   * writes periods.
   *
   * @throws IllegalArgumentException for anything else; the message says what is right
   */
  public static Period parse(String words) {
    Matcher parts = WORDS.matcher(words.strip());
    if (!parts.matches()) {
      throw wrong(words);
    }
    int year = Integer.parseInt(parts.group(1));
    try {
      if (parts.group(2) != null) {
        return new Period(year, Frequency.HALF, Integer.parseInt(parts.group(2)));
      }
      if (parts.group(3) != null) {
        return new Period(year, Frequency.QUARTER, Integer.parseInt(parts.group(3)));
      }
      return parts.group(4) == null
          ? ofYear(year)
          : new Period(year, Frequency.MONTH, Integer.parseInt(parts.group(4)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(wrong(words).getMessage(), e);
    }
  }

  private static IllegalArgumentException wrong(String words) {
    return new IllegalArgumentException(
        "A period is written like 2025, 2025-H1, 2025-Q3 or 2025-07, not \"%s\""
            .formatted(words.strip()));
  }

  /** What {@link #parse} reads. */
  public String words() {
    return switch (span) {
      case YEAR -> "%d".formatted(year);
      case HALF -> "%d-H%d".formatted(year, number);
      case QUARTER -> "%d-Q%d".formatted(year, number);
      case MONTH -> "%d-%02d".formatted(year, number);
    };
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * months(span) + 1, 1);
  }

  public LocalDate lastDay() {
    return YearMonth.of(year, number * months(span)).atEndOfMonth();
  }

  /** Whether the other lies in this one. */
  public boolean holds(Period other) {
    return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
  }

  /** Every period that lies in this one, itself included, the shortest first. */
  public List<Period> parts() {
    return Arrays.stream(Frequency.values())
        .flatMap(
            length ->
                IntStream.rangeClosed(1, MONTHS / months(length))
                    .mapToObj(part -> new Period(year, length, part)))
        .filter(this::holds)
        .toList();
  }

  /**
   * As a sentence names it, after "in": {@code 6 tháng đầu năm 2025}, {@code the first half of
   * 2025}.
   */
  public String name(Language language) {
    Texts texts = Texts.of("vn/thidua/reports/document/messages", language);
    return span == Frequency.YEAR
        ? texts.text("period.YEAR", year)
        : texts.text("period." + span, year, texts.text("period.%s.%d".formatted(span, number)));
  }

  /** As a table names it whose year is known: {@code Quý I}, {@code First quarter}. */
  public String withinYear(Language language) {
    return Texts.of("vn/thidua/reports/document/messages", language)
        .text("within.%s.%d".formatted(span, number));
  }

  private static int months(Frequency span) {
    return switch (span) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> MONTHS;
    };
  }
}
