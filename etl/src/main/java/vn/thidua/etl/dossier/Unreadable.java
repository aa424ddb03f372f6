package vn.thidua.etl.dossier;

import java.util.Locale;

/** Why nothing of a file can be read. */
enum Unreadable {
  EMPTY,
  NOT_UTF_8,
  NUL_BYTE,
  UNCLOSED_QUOTE,
  OVERSIZE,
  /** The others are of workbooks, and of Parquet files. */
  ENCRYPTED,
  OLD_FORMAT,
  NOT_A_WORKBOOK,
  TRUNCATED,
  MISSING_PART,
  DAMAGED,
  OVERSIZE_WORKBOOK,
  NOT_PARQUET;

  /** Names its sentence among those of {@code unreadable_file}. */
  String variant() {
    return name().toLowerCase(Locale.ROOT);
  }
}
