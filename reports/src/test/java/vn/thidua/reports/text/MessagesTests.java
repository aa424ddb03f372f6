package vn.thidua.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message file of the module, also the next one somebody adds. */
class MessagesTests {
  private static final Path ROOT = Path.of("src/main/resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

  static List<String> bases() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> ROOT.relativize(file).toString())
          .filter(name -> name.endsWith("_vi.properties"))
          .map(name -> name.substring(0, name.length() - "_vi.properties".length()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bases")
  void saysTheSameThingsInBothLanguages(String base) {
    assertThat(new TreeSet<>(Texts.of(base, Language.EN).sentences().keySet()))
        .isEqualTo(new TreeSet<>(Texts.of(base, Language.VI).sentences().keySet()));
  }

  @ParameterizedTest
  @MethodSource("bases")
  void isWrittenInComposedLetters(String base) {
    for (Language language : Language.values()) {
      assertThat(Texts.of(base, language).sentences().values())
          .allMatch(sentence -> Normalizer.isNormalized(sentence, Normalizer.Form.NFC));
    }
  }

  @ParameterizedTest
  @MethodSource("bases")
  void fillsTheSamePlaceholders(String base) {
    Texts vietnamese = Texts.of(base, Language.VI);
    Texts english = Texts.of(base, Language.EN);
    vietnamese.sentences().keySet().stream()
        .filter(key -> !key.equals("date")) // dates are built differently
        .forEach(
            key ->
                assertThat(placeholders(english.sentences().getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(vietnamese.sentences().getOrDefault(key, ""))));
  }

  @Test
  void refusesAKeyThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Texts.of("vn/thidua/reports/mart/messages", Language.VI).text("nothing"));
  }

  @Test
  void showsTheVietnameseNameWhereThereIsNoEnglishOne() {
    assertThat(Language.EN.choose("Sở Tài chính", " ")).isEqualTo("Sở Tài chính");
    assertThat(Language.EN.choose("Sở Tài chính", "Finance")).isEqualTo("Finance");
    assertThat(Language.VI.choose("Sở Tài chính", "Finance")).isEqualTo("Sở Tài chính");
    assertThat(Language.of(Locale.UK)).isEqualTo(Language.EN);
    assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.VI);
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(hit -> hit.group(1))
        .collect(Collectors.toSet());
  }
}
