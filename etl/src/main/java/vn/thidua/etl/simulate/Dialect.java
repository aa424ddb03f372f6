package vn.thidua.etl.simulate;

import java.time.LocalDate;
import vn.thidua.etl.dossier.DossierColumn;

/** How the program at the sender's desk writes its files. */
enum Dialect {
  /** English headers, commas, decimal points. */
  PLAIN(','),
  /** The same with tabs. */
  TABBED('\t'),
  /** Vietnamese headers, semicolons, decimal commas. */
  OFFICE(';'),
  /**
   * The same with a byte order mark and points for thousands, as a Vietnamese spreadsheet saves.
   */
  SPREADSHEET(';');

  private final char separator;

  Dialect(char separator) {
    this.separator = separator;
  }

  /** Every office keeps to its own. */
  static Dialect of(Draw draw) {
    double share = draw.at("dialect").share();
    return share < 0.45 ? PLAIN : share < 0.75 ? OFFICE : share < 0.95 ? SPREADSHEET : TABBED;
  }

  char separator() {
    return separator;
  }

  boolean isVietnamese() {
    return this == OFFICE || this == SPREADSHEET;
  }

  /** The header of a column. */
  String header(DossierColumn column) {
    return isVietnamese() ? column.vietnamese().get(0) : column.name();
  }

  /** What stands before the header. */
  String opening() {
    return this == SPREADSHEET ? "\uFEFF" : "";
  }

  /** A number given in hundredths, without needless zeros. */
  String number(long hundredths) {
    long whole = Math.abs(hundredths) / 100;
    int rest = (int) (Math.abs(hundredths) % 100);
    StringBuilder text = new StringBuilder().append(whole);
    // a lone group of three could be a decimal: an office that means 1.234 without decimals is
    // refused
    if (this == SPREADSHEET && (rest != 0 || whole >= 1_000_000)) {
      for (int i = text.length() - 3; i > 0; i -= 3) {
        text.insert(i, '.');
      }
    }
    if (rest != 0) {
      text.append(isVietnamese() ? ',' : '.').append(rest / 10);
      if (rest % 10 != 0) {
        text.append(rest % 10);
      }
    }
    return hundredths < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  /** A number as a rulebook gives it, with a decimal point. */
  String number(String decimal) {
    return isVietnamese() ? decimal.replace('.', ',') : decimal;
  }

  String date(LocalDate date) {
    if (!isVietnamese()) {
      return date.toString();
    }
    return UnitKind.pad(date.getDayOfMonth(), 2)
        + '/'
        + UnitKind.pad(date.getMonthValue(), 2)
        + '/'
        + UnitKind.pad(date.getYear(), 4);
  }
}
