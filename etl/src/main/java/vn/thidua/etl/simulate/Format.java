package vn.thidua.etl.simulate;

import java.util.Locale;

/** The format of a made-up dossier's files; what they hold is the same in each. */
public enum Format {
  /** Text, in the manners of several offices. */
  CSV,
  /**
   * Workbooks with Vietnamese headers and typed cells, some with a title above the header; in
   * compact detail each unit sends one a year.
   */
  XLSX,
  /** Typed columns under English names, as a database exports them. */
  PARQUET;

  /** With which the names of its files end. */
  String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
