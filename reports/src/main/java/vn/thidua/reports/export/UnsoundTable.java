package vn.thidua.reports.export;

/** A finished file does not say what the mart does; it must not be issued. */
public final class UnsoundTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsoundTable(String message) {
    super(message);
  }
}
