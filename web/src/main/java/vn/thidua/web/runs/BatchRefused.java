package vn.thidua.web.runs;

/** A batch that was not started; {@code messageKey} says why and what to do. */
public final class BatchRefused extends Exception {
  private final String messageKey;

  BatchRefused(String messageKey, String detail) {
    super(messageKey + ": " + detail);
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }
}
