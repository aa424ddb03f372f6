package vn.thidua.web.runs;

import org.springframework.context.MessageSource;
import vn.thidua.reports.text.Language;

/** A batch that was not started; {@code messageKey} says why and what to do. */
public final class BatchRefused extends Exception {
  private final String messageKey;
  private final String detail;

  BatchRefused(String messageKey, String detail) {
    super(messageKey + ": " + detail);
    this.messageKey = messageKey;
    this.detail = detail;
  }

  public String messageKey() {
    return messageKey;
  }

  /** In words, with what was found, for the console and the log. */
  public String told(MessageSource messages) {
    return messages.getMessage(messageKey, null, Language.EN.locale()) + " (" + detail + ")";
  }
}
