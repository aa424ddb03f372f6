package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** A formula of the mart, which has decimal points, in a reader's way of writing numbers. */
final class Formula {
  private Formula() {}

  /** Empty where there is none. Vietnamese readers part arguments by semicolons. */
  static String written(@Nullable String formula, Language language) {
    if (formula == null) {
      return "";
    }
    return switch (language) {
      case VI -> formula.replace(", ", "; ").replaceAll("(?<=\\d)\\.(?=\\d)", ",");
      case EN -> formula;
    };
  }
}
