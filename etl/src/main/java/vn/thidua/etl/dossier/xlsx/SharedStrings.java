package vn.thidua.etl.dossier.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook.Reason;

/** The texts of a workbook, each of which is kept once and named by cells by its number. */
final class SharedStrings {
  private static final Pattern ESCAPE = Pattern.compile("_x(?!0000)([0-9A-Fa-f]{4})_");

  private final List<String> texts = new ArrayList<>();

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(Xml xml) throws BrokenWorkbook {
    SharedStrings strings = new SharedStrings();
    while (xml.next()) {
      if (xml.atStart("si")) {
        strings.texts.add(text(xml));
      }
    }
    return strings;
  }

  String at(int index) throws BrokenWorkbook {
    if (index < 0 || index >= texts.size()) {
      throw new BrokenWorkbook(Reason.DAMAGED, "a cell names a text that is not there");
    }
    return texts.get(index);
  }

  /** The text of an element that may have runs; how it is pronounced is not part of it. */
  static String text(Xml xml) throws BrokenWorkbook {
    return unescaped(xml.text("rPh"));
  }

  /**
   * Characters that XML cannot hold stand as {@code _x000D_}. A NUL is none that a text can have,
   * in a database no more than here: what looks like one stays as it stands.
   */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
