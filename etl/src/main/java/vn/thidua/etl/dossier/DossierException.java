package vn.thidua.etl.dossier;

import org.jspecify.annotations.Nullable;

/**
 * The dossier cannot be read at all. It is the operator's to mend (a path, a permission, a file
 * that changed under the run); both messages say what to do.
 */
public final class DossierException extends RuntimeException {
  private final String messageVi;

  DossierException(String messageVi, String messageEn, @Nullable Throwable cause) {
    super(messageEn, cause);
    this.messageVi = messageVi;
  }

  public String messageVi() {
    return messageVi;
  }

  public String messageEn() {
    return String.valueOf(getMessage());
  }
}
