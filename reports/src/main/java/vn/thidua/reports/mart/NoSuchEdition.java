package vn.thidua.reports.mart;

/** No edition has this number: never published, or dropped since by retention. */
public final class NoSuchEdition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long editionId;

  NoSuchEdition(long editionId) {
    super("There is no edition " + editionId);
    this.editionId = editionId;
  }

  public long editionId() {
    return editionId;
  }
}
