package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
  private static final Pattern BARE_TEXT =
      Pattern.compile("<(?:p|h1|h2|th|td|button|span)>([^<]+)<");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(keys("messages_en")).isEqualTo(keys("messages"));
  }

  @Test
  void noTextIsEmptyAndVietnameseIsComposed() throws IOException {
    for (String language : Set.of("messages", "messages_en")) {
      read(language)
          .forEach(
              (key, text) -> {
                assertThat(String.valueOf(text)).as("%s in %s", key, language).isNotBlank();
                assertThat(Normalizer.isNormalized(String.valueOf(text), Normalizer.Form.NFC))
                    .as("%s in %s", key, language)
                    .isTrue();
              });
    }
  }

  @Test
  void everyKeyOfATemplateIsThere() throws IOException {
    Set<String> known = keys("messages");
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

  private static Set<String> keys(String name) throws IOException {
    return new TreeSet<>(read(name).stringPropertyNames());
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(
                MessagesTests.class.getResourceAsStream("/messages/" + name + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
