package vn.thidua.reports.document;

import org.jspecify.annotations.Nullable;

/** A folder, a composer or a template is at fault: no document is made until it is mended. */
public final class FaultyDocuments extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  FaultyDocuments(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
