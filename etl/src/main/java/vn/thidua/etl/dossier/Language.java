package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages in which senders are told; sentences are in {@code messages_*.properties}. */
@SuppressWarnings("ImmutableEnumChecker") // its sentences are an unmodifiable copy
enum Language {
  VI,
  EN;

  private final Map<String, String> sentences = load(name().toLowerCase(Locale.ROOT));

  /**
   * The sentence of that key with its placeholders filled. Arguments are text: a number would be
   * written by the locale of whoever runs it.
   */
  String say(String key, Object... arguments) {
    String pattern = sentences.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("messages have no " + key + " in " + this);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }

  /** What a column is called. */
  String label(DossierTable table, String column) {
    return switch (this) {
      case VI ->
          table.columns().get(table.positionOf(column)).vietnamese().get(0) + " (" + column + ")";
      case EN -> column;
    };
  }

  Set<String> keys() {
    return sentences.keySet();
  }

  private static Map<String, String> load(String language) {
    String resource = "messages_" + language + ".properties";
    try (InputStream stream = Language.class.getResourceAsStream(resource);
        Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
