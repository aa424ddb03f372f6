package vn.thidua.reports.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure. A dossier names them in Vietnamese only ({@code tỷ đồng}); the common ones have
 * an English name here, any other is shown as it stands in the dossier.
 */
public final class Measures {
  private static final String MESSAGES = "vn/thidua/reports/text/measures";
  private static final Map<String, String> ENGLISH =
      Texts.of(MESSAGES, Language.VI).sentences().entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  measure -> spelt(measure.getValue()),
                  measure -> Texts.of(MESSAGES, Language.EN).text(measure.getKey())));

  private Measures() {}

  /**
   * A unit of measure as a reader of the language calls it; empty where there is none.
   *
   * @param measure as the dossier has it; how letters are composed and their case do not matter
   */
  public static @Nullable String of(@Nullable String measure, Language language) {
    if (measure == null || measure.isBlank()) {
      return null;
    }
    return switch (language) {
      case VI -> measure;
      case EN -> ENGLISH.getOrDefault(spelt(measure), measure);
    };
  }

  /**
   * What they are called in English by what a dossier calls them, in small letters composed as far
   * as they can be (NFC): for whoever looks them up elsewhere.
   */
  public static Map<String, String> inEnglish() {
    return ENGLISH;
  }

  private static String spelt(String measure) {
    return Normalizer.normalize(measure, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
