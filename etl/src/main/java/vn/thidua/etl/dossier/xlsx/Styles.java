package vn.thidua.etl.dossier.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cell formats show a number as a date (ISO/IEC 29500-1, 18.8.30). */
final class Styles {
  /** Text in quotes, escaped and padding characters, colours and conditions; not elapsed time. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]|General|AM/PM|A/P");

  private static final Pattern DATE_OR_TIME = Pattern.compile("[dmyhs]");
  private static final Pattern MONTH = Pattern.compile("(?=.*m)(?=.*y)[^dhs]*");

  private final List<CellKind> kinds = new ArrayList<>();

  /** Of a workbook without styles. */
  static Styles none() {
    return new Styles();
  }

  static Styles read(Xml xml) throws BrokenWorkbook {
    Styles styles = new Styles();
    Map<String, String> formats = new HashMap<>();
    boolean inCellFormats = false;
    while (xml.next()) {
      if (xml.atStart("numFmt")) {
        String id = xml.attribute("numFmtId");
        String code = xml.attribute("formatCode");
        if (id != null && code != null) {
          formats.put(id, code);
        }
      } else if (xml.atStart("cellXfs") || xml.atEnd("cellXfs")) {
        inCellFormats = xml.atStart();
      } else if (inCellFormats && xml.atStart("xf")) {
        styles.kinds.add(kind(xml.attribute("numFmtId"), formats));
      }
    }
    return styles;
  }

  /** What a number is in a cell of that style. */
  CellKind kind(@Nullable String style) {
    int index = Numbers.whole(style, -1);
    return index < 0 || index >= kinds.size() ? CellKind.NUMBER : kinds.get(index);
  }

  private static CellKind kind(@Nullable String format, Map<String, String> formats) {
    String code = formats.get(format);
    return code == null ? builtIn(Numbers.whole(format, 0)) : shownBy(code);
  }

  /** Formats that a workbook need not spell out, those of East Asian systems among them. */
  private static CellKind builtIn(int format) {
    if (format == 17) {
      return CellKind.MONTH;
    }
    boolean isDate =
        (format >= 14 && format <= 22)
            || (format >= 27 && format <= 36)
            || (format >= 45 && format <= 47)
            || (format >= 50 && format <= 58);
    return isDate ? CellKind.DATE : CellKind.NUMBER;
  }

  /** By a format code, such as {@code dd/mm/yyyy}. */
  static CellKind shownBy(String code) {
    String shown = NOT_SHOWN.matcher(code).replaceAll("");
    // the first section is that of positive numbers, which dates are
    String positive = shown.split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (MONTH.matcher(positive).matches()) {
      return CellKind.MONTH;
    }
    return DATE_OR_TIME.matcher(positive).find() ? CellKind.DATE : CellKind.NUMBER;
  }
}
