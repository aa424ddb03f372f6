package vn.thidua.reports.export.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts of a workbook, each held once: cells name them by their place. */
final class SharedTexts {
  // Excel takes no longer text in a cell
  private static final int LONGEST = 32_767;
  private static final Pattern UNHELD =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private int uses;

  /** The place of a text. */
  int place(String text) {
    uses++;
    return known(text);
  }

  private int known(String text) {
    Integer known = places.get(text);
    if (known != null) {
      return known;
    }
    if (text.length() > LONGEST) {
      throw new IllegalStateException(
          "A text of %d characters does not fit into a cell; export as CSV"
              .formatted(text.length()));
    }
    int place = places.size();
    places.put(text, place);
    return place;
  }

  /**
   * Gives places to the texts of a small table before those of a large one: whoever looks at the
   * small one alone need not go through all texts.
   */
  void expect(Table table) {
    table.columns().forEach(column -> known(column.heading()));
    table
        .rows()
        .each(
            row ->
                row.forEach(
                    value -> {
                      if (value instanceof String text) {
                        known(text);
                      }
                    }));
  }

  /** The same for a text whose place is known. */
  int again(int place) {
    uses++;
    return place;
  }

  /** Writes all texts in the order of their places; the stream stays open. */
  void write(OutputStream out) throws IOException {
    Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    xml.write(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        count="%d" uniqueCount="%d">"""
            .formatted(uses, places.size()));
    for (String text : places.keySet()) {
      xml.write("<si><t xml:space=\"preserve\">");
      xml.write(escaped(held(text)));
      xml.write("</t></si>");
    }
    xml.write("</sst>");
    xml.flush();
  }

  /** A text as a workbook can hold it: letters that XML has no way to write stand as numbers. */
  static String held(String text) {
    return isPlain(text)
        ? text
        : UNHELD
            .matcher(text)
            .replaceAll(letter -> "[U+%04X]".formatted((int) letter.group().charAt(0)));
  }

  // nearly all texts are, and are told from others several times as fast as by the pattern
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter < ' ' || letter > '\uFFFD') {
        return false;
      }
    }
    return true;
  }

  /**
   * A text within XML. A reader takes a carriage return for the end of a line unless it is named.
   */
  static String escaped(String text) {
    StringBuilder xml = null;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      String named =
          switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#xd;";
            default -> "";
          };
      if (!named.isEmpty() && xml == null) {
        xml = new StringBuilder(text.length() + 16).append(text, 0, at);
      }
      if (xml != null) {
        if (named.isEmpty()) {
          xml.append(letter);
        } else {
          xml.append(named);
        }
      }
    }
    return xml == null ? text : xml.toString();
  }
}
