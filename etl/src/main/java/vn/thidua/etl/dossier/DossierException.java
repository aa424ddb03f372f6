package vn.thidua.etl.dossier;

import org.jspecify.annotations.Nullable;

/**
 * The dossier cannot be read at all. It is the operator's to mend (a path, a permission, a file
 * that changed under the run); both messages say what to do.
 */
public final class DossierException extends RuntimeException {
  private final String messageVi;

  private DossierException(String messageVi, String messageEn, @Nullable Throwable cause) {
    super(messageEn, cause);
    this.messageVi = messageVi;
  }

  /** The file was sound when first read and is not any more. */
  static DossierException changed(DossierFile file, @Nullable Throwable cause) {
    return of("failure.changed", cause, file.path());
  }

  static DossierException of(String key, @Nullable Throwable cause, Object... arguments) {
    return new DossierException(
        Language.VI.say(key, arguments), Language.EN.say(key, arguments), cause);
  }

  public String messageVi() {
    return messageVi;
  }

  public String messageEn() {
    return String.valueOf(getMessage());
  }
}
