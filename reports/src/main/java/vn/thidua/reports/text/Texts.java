package vn.thidua.reports.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The sentences of one message file in one language. A key that is not there is a fault of the
 * program and stops it: a reader must never meet a bare key.
 */
public final class Texts {
  private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

  private final String file;
  private final Language language;
  private final Map<String, String> sentences;

  private Texts(String file, Language language, Map<String, String> sentences) {
    this.file = file;
    this.language = language;
    this.sentences = sentences;
  }

  /**
   * The messages of {@code <base>_vi.properties} or {@code <base>_en.properties}, UTF-8, on the
   * class path.
   *
   * @param base path without language and ending, such as {@code reports/year-end-ranking/messages}
   */
  public static Texts of(String base, Language language) {
    String file = base + "_" + language.code() + ".properties";
    return LOADED.computeIfAbsent(file, name -> new Texts(name, language, read(name)));
  }

  private static Map<String, String> read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its message file " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The message file " + file + " cannot be read", e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }

  public Language language() {
    return language;
  }

  /** All keys and their sentences, placeholders not filled. */
  public Map<String, String> sentences() {
    return sentences;
  }

  /**
   * The sentence of a key.
   *
   * @param values fill {@code {0}}, {@code {1}}…; numbers are written the reader's way
   */
  public String text(String key, Object... values) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No message " + key + " in " + file);
    }
    return values.length == 0
        ? sentence
        : new MessageFormat(sentence, language.locale()).format(values);
  }
}
