package vn.thidua.etl.dossier;

/** A file that is not what its name says; the sender's to mend. */
final class UnreadableFile extends Exception {
  private final Unreadable reason;
  private final long line;

  /**
   * @param line the physical line at which it showed
   */
  UnreadableFile(Unreadable reason, long line) {
    super(reason + " at line " + line);
    this.reason = reason;
    this.line = line;
  }

  Unreadable reason() {
    return reason;
  }

  long line() {
    return line;
  }
}
