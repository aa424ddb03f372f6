package vn.thidua.reports.export;

/** There is no table of that kind, or it has no such filter; the message says what there is. */
public final class NoSuchTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchTable(String message) {
    super(message);
  }
}
