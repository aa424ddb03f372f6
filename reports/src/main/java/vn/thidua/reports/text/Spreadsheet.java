package vn.thidua.reports.text;

/** What a spreadsheet would take for more than text. */
public final class Spreadsheet {
  // text that begins so is run as a formula; the wide forms are typed by Asian keyboards
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private Spreadsheet() {}

  /** A text as it is written: one that a spreadsheet would run begins with an apostrophe. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
