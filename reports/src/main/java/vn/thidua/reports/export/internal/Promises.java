package vn.thidua.reports.export.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Cells name their texts and formats by places in lists that stand at the end of a workbook. Until
 * those are read, the first cell that names a place says what should stand there; the other cells
 * are held against that, and the lists in the end.
 */
final class Promises {
  private static final XMLInputFactory XML = factory();
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  // places that cells of the other sheet name
  private static final int FOREIGN = 1_000;

  private static final byte DAY = 1;
  private static final byte FIGURE = 2;

  private final RowCheck check;
  private @Nullable String[] texts = new String[1 << 10];
  private int[] lines = new int[1 << 10];
  private int[] columns = new int[1 << 10];
  private int named;
  private byte[] styles = new byte[1 << 8];

  Promises(RowCheck check) {
    this.check = check;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  /** A cell of the head has named a text. */
  void head() {
    named++;
  }

  /** The text that a cell names, as far as anything should stand there. */
  String text(int place, @Nullable Object wanted, int column) throws IOException {
    // each text has its place when it is named first, so that none can be far beyond the others
    if (place < 0 || place > FOREIGN + named++) {
      throw new SheetScanner.Misspelt("a cell names text %d too early".formatted(place));
    }
    if (place >= texts.length) {
      texts = Arrays.copyOf(texts, 2 * place);
      lines = Arrays.copyOf(lines, 2 * place);
      columns = Arrays.copyOf(columns, 2 * place);
    }
    String promised = texts[place];
    if (promised != null) {
      return promised;
    }
    if (wanted instanceof String text) {
      texts[place] = text;
      lines[place] = check.line();
      columns[place] = column;
      return text;
    }
    return "text number %d".formatted(place);
  }

  /** The number that stands in a cell, or the day where its style should be that of days. */
  Object figure(BigDecimal number, int style, @Nullable Object wanted) {
    if (style >= styles.length) {
      styles = Arrays.copyOf(styles, 2 * style);
    }
    if (styles[style] == 0 && wanted != null) {
      styles[style] = wanted instanceof LocalDate ? DAY : FIGURE;
    }
    return styles[style] == DAY ? day(number) : number;
  }

  // what is no whole day stays a number, which no day equals
  private static Object day(BigDecimal number) {
    try {
      return DAY_ZERO.plusDays(number.longValueExact());
    } catch (ArithmeticException e) {
      return number;
    }
  }

  /** Whether a format shows numbers as days. */
  static boolean isDay(String format) {
    return format.contains("yy");
  }

  /** The formats of a workbook, by the place of the style. */
  void styles(List<String> formats) {
    for (int style = 0; style < styles.length; style++) {
      if (styles[style] != 0
          && (style >= formats.size() || isDay(formats.get(style)) != (styles[style] == DAY))) {
        check.differs("style %d takes days for figures or figures for days".formatted(style));
      }
    }
  }

  /** The texts of a workbook. */
  void texts(InputStream in) throws IOException {
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      int place = 0;
      StringBuilder text = new StringBuilder();
      boolean isText = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> isText = xml.getLocalName().equals("t");
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
            if (isText) {
              text.append(xml.getText());
            }
          }
          case XMLStreamReader.END_ELEMENT -> {
            isText = false;
            if (xml.getLocalName().equals("si")) {
              text(place++, text.toString());
              text.setLength(0);
            }
          }
          default -> {}
        }
      }
      end(place);
    } catch (XMLStreamException e) {
      throw new IOException("The texts of the workbook cannot be read", e);
    }
  }

  private void text(int place, String read) {
    String promised = place < texts.length ? texts[place] : null;
    if (promised != null && !check.isDecided() && !SharedTexts.held(promised).equals(read)) {
      check.differs(lines[place], columns[place], read, SharedTexts.held(promised));
    }
  }

  private void end(int count) {
    for (int place = count; place < texts.length && !check.isDecided(); place++) {
      if (texts[place] != null) {
        check.differs(lines[place], columns[place], null, texts[place]);
      }
    }
  }
}
