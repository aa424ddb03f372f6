package vn.thidua.etl.dossier;

import java.util.Locale;

/** Why nothing of a file can be read. */
enum Unreadable {
  EMPTY,
  NOT_UTF_8,
  NUL_BYTE,
  UNCLOSED_QUOTE,
  OVERSIZE;

  /** Names its sentence among those of {@code unreadable_file}. */
  String variant() {
    return name().toLowerCase(Locale.ROOT);
  }
}
