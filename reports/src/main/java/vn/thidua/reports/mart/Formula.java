package vn.thidua.reports.mart;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * A formula of the mart, which has decimal points and says why nothing was computed by the name of
 * the status, as a reader writes numbers and calls the status.
 */
final class Formula {
  private static final Pattern STATUS = Pattern.compile("^(NO_DATA|NO_COMMITMENT|EXCLUDED)\\b");

  private Formula() {}

  /** Empty where there is none. Vietnamese readers part arguments by semicolons. */
  static String written(@Nullable String formula, Language language) {
    if (formula == null) {
      return "";
    }
    Texts texts = Texts.of("vn/thidua/reports/mart/messages", language);
    String told =
        STATUS.matcher(formula).replaceFirst(match -> texts.text("formula." + match.group()));
    return switch (language) {
      case VI -> told.replace(", ", "; ").replaceAll("(?<=\\d)\\.(?=\\d)", ",");
      case EN -> told;
    };
  }
}
