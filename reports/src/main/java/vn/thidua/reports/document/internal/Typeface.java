package vn.thidua.reports.document.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Liberation Serif, the typeface of all documents: the metrics of Times New Roman. */
public final class Typeface {
  private Typeface() {}

  /**
   * A face of it.
   *
   * @param name {@code Regular}, {@code Bold}, {@code Italic} or {@code BoldItalic}
   */
  public static Font face(String name) {
    String file = "liberation/LiberationSerif-%s.ttf".formatted(name);
    try (InputStream in =
        Objects.requireNonNull(Typeface.class.getClassLoader().getResourceAsStream(file), file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("The typeface " + file + " cannot be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The typeface " + file + " is damaged", e);
    }
  }
}
