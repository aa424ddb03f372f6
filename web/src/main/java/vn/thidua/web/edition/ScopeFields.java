package vn.thidua.web.edition;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.text.Language;

/** Makes the fields in which somebody says what a document is about. */
@Component
public class ScopeFields {
  private final MessageSource messages;

  ScopeFields(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A field for a reader of an edition.
   *
   * @param reading empty where there is no edition yet
   */
  public ScopeField of(@Nullable Reading reading, Language language) {
    return new ScopeField(
        messages.getMessage("documents.city", null, language.locale()), language, reading);
  }
}
