package vn.thidua.reports.document;

/** A finished document does not show what the mart says; it must not be issued. */
public final class UnsoundDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnsoundDocument(String message) {
    super(message);
  }
}
