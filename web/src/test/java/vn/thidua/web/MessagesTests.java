package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.text.Language;

class MessagesTests {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
  private static final Pattern BARE_TEXT =
      Pattern.compile("<(?:p|h1|h2|th|td|button|span)>([^<]+)<");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(texts(Language.EN).keySet()).isEqualTo(texts(Language.VI).keySet());
  }

  @Test
  void noTextIsEmptyAndVietnameseIsComposed() throws IOException {
    for (Language language : Language.values()) {
      texts(language)
          .forEach(
              (key, text) -> {
                assertThat(text).as("%s in %s", key, language).isNotBlank();
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as("%s in %s", key, language)
                    .isTrue();
              });
    }
  }

  @Test
  void everyKeyOfATemplateIsThere() throws IOException {
    Set<String> known = texts(Language.VI).keySet();
    for (Path template : templates()) {
      Matcher keys = KEY.matcher(Files.readString(template));
      while (keys.find()) {
        assertThat(known).as("%s", template).contains(keys.group(1));
      }
    }
  }

  @Test
  void templatesHoldNoTextOfTheirOwn() throws IOException {
    for (Path template : templates()) {
      Matcher texts = BARE_TEXT.matcher(Files.readString(template));
      while (texts.find()) {
        assertThat(texts.group(1).strip())
            .as("%s", template)
            .doesNotContainPattern("[A-Za-zÀ-ỹ]{3,}");
      }
    }
  }

  private static Set<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return new TreeSet<>(files.filter(each -> each.toString().endsWith(".html")).toList());
    }
  }

  /** All texts of a language; a key may stand in one file only. */
  private static Map<String, String> texts(Language language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(MESSAGES)) {
      for (Path file :
          files
              .filter(each -> each.toString().contains("_en.") == (language == Language.EN))
              .toList()) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          properties.load(in);
        }
        properties.forEach(
            (key, text) ->
                assertThat(texts.put((String) key, (String) text))
                    .as("%s stands in another file than %s too", key, file)
                    .isNull());
      }
    }
    return texts;
  }
}
