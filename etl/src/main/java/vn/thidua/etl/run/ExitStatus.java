package vn.thidua.etl.run;

/** How a command ended, as schedulers see it. */
public enum ExitStatus {
  /** Published, or nothing had changed. */
  DONE(0),
  /** The program or what it runs on failed; nothing was published. */
  FAILED(1),
  /** The operator's arguments or settings make no sense. */
  BAD_ARGUMENTS(2),
  /** Published, but rows were refused: {@code mart.reject} says which and why. */
  PUBLISHED_WITH_REJECTS(3),
  /** The dossier holds nothing that could be published. */
  NOTHING_PUBLISHABLE(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
