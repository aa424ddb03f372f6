package vn.thidua.reports.mart;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * What sort of member a unit is. A dossier may write what it likes; these are the sorts that have
 * words in both languages, written by name or in the words of either.
 */
enum UnitKind {
  DEPARTMENT,
  PARTY_BODY,
  ENTERPRISE,
  SERVICE,
  DISTRICT,
  COMMUNE;

  /** The words for what a dossier wrote; a sort nobody knows stays as it was written. */
  static @Nullable String name(@Nullable String written, Language language) {
    if (written == null) {
      return null;
    }
    return Arrays.stream(values())
        .filter(each -> each.isMeant(written))
        .findFirst()
        .map(each -> each.words(language))
        .orElse(written);
  }

  private boolean isMeant(String written) {
    return name().equalsIgnoreCase(written.replaceAll("[ -]", "_"))
        || Arrays.stream(Language.values())
            .anyMatch(language -> words(language).equalsIgnoreCase(written));
  }

  private String words(Language language) {
    return Texts.of("vn/thidua/reports/mart/messages", language).text("unit-kind." + name());
  }
}
