package vn.thidua.reports.document;

/** There is no document of that id, or none about that subject. */
public final class NoSuchDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchDocument(String message) {
    super(message);
  }
}
