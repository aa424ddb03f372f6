package vn.thidua.etl.dossier.xlsx;

import org.jspecify.annotations.Nullable;

/** A file that is no workbook, or not a whole one; its sender's to mend. */
public final class BrokenWorkbook extends Exception {
  private final Reason reason;

  /** What is wrong with it. */
  public enum Reason {
    /** Protected by a password. */
    ENCRYPTED,
    /** The binary format before 2007, whatever the file's name says. */
    OLD_FORMAT,
    /** Not even a ZIP archive. */
    NOT_A_WORKBOOK,
    /** The archive ends before its directory, or before a part does. */
    TRUNCATED,
    /** A part that a workbook cannot be without is not in the archive. */
    MISSING_PART,
    /** Bytes that are not what their checksum or XML says. */
    DAMAGED,
    /** It would unfold to more than any workbook of figures. */
    OVERSIZE
  }

  BrokenWorkbook(Reason reason, String detail) {
    this(reason, detail, null);
  }

  BrokenWorkbook(Reason reason, String detail, @Nullable Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
