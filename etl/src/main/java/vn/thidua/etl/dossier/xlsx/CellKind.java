package vn.thidua.etl.dossier.xlsx;

/** What a cell holds, and so what its text is. */
public enum CellKind {
  /** Nothing; the text is empty. */
  EMPTY,
  /** Text as typed, or a truth value as {@code TRUE} or {@code FALSE}. */
  TEXT,
  /** A number; the text has digits, a decimal point and a sign only. */
  NUMBER,
  /** A date, a time or both; the text is ISO 8601 without offset. */
  DATE,
  /** A date that is shown without its day; the text is the whole date. */
  MONTH,
  /** What a formula could not compute; the text is such as {@code #REF!}. */
  ERROR
}
