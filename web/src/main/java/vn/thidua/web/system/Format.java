package vn.thidua.web.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Brevity;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Measures;

/**
 * Numbers and dates as the reader writes them. What is empty stays empty: templates say in words
 * what is missing, and nothing turns into a zero on the way.
 */
public final class Format {
  /** The board's clock, whatever the server's. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final int MOST_DECIMALS = 6;

  private final Language language;

  Format(Language language) {
    this.language = language;
  }

  /** All decimals there are, at least none. */
  public String number(@Nullable Number value) {
    return value == null ? "" : number(value, 0, MOST_DECIMALS);
  }

  /** Points: always two decimals, so that columns line up. */
  public String points(@Nullable BigDecimal value) {
    return value == null ? "" : number(value, 2, MOST_DECIMALS);
  }

  /** A quantity for the eye, with the decimals of {@link Brevity}. */
  public String brief(@Nullable BigDecimal value) {
    return value == null ? "" : number(value, 0, Brevity.decimals(value));
  }

  /** A ratio as per cent with one decimal, or with those of {@link Brevity#percentDecimals}. */
  public String percent(@Nullable BigDecimal ratio) {
    return ratio == null
        ? ""
        : number(ratio.movePointRight(2), 1, Brevity.percentDecimals(ratio)) + "%";
  }

  /** How far a ratio has moved, either way, in points of per cent: from 90% to 80% are 10.0. */
  public String move(@Nullable BigDecimal change) {
    return change == null ? "" : number(change.abs().movePointRight(2), 1, 1);
  }

  /** With a sign, for what has grown or shrunk. */
  public String signed(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    String figure = points(value.abs());
    return value.signum() > 0 ? "+" + figure : value.signum() < 0 ? "−" + figure : figure;
  }

  /** The same for the eye: at most two decimals. */
  public String signedBrief(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    String figure = number(value.abs(), 2, 2);
    return value.signum() > 0 ? "+" + figure : value.signum() < 0 ? "−" + figure : figure;
  }

  /** The same with a sign. */
  public String slope(@Nullable BigDecimal change) {
    if (change == null) {
      return "";
    }
    String figure = move(change);
    return change.signum() > 0 ? "+" + figure : change.signum() < 0 ? "−" + figure : figure;
  }

  public String date(@Nullable LocalDate value) {
    return value == null ? "" : pattern("dd/MM/yyyy", "d MMM yyyy").format(value);
  }

  public String time(@Nullable Instant value) {
    return value == null
        ? ""
        : pattern("HH:mm dd/MM/yyyy", "d MMM yyyy HH:mm").format(value.atZone(ZONE));
  }

  /** The name in the reader's language, where there is one. */
  public String name(@Nullable String vietnamese, @Nullable String english) {
    return vietnamese == null ? "" : language.choose(vietnamese, english);
  }

  /** A unit of measure in the reader's language, where there is one. */
  public String measure(@Nullable String measure) {
    return Objects.requireNonNullElse(Measures.of(measure, language), "");
  }

  /** Units of measure that the reader calls otherwise than the dossier, for the chart layer. */
  public Map<String, String> measures() {
    return switch (language) {
      case VI -> Map.of();
      case EN -> Measures.inEnglish();
    };
  }

  public boolean isEnglish() {
    return language == Language.EN;
  }

  public String language() {
    return language.code();
  }

  private DateTimeFormatter pattern(String vietnamese, String english) {
    return DateTimeFormatter.ofPattern(language.choose(vietnamese, english), language.locale());
  }

  private String number(Number value, int fewest, int most) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(fewest);
    format.setMaximumFractionDigits(most);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
