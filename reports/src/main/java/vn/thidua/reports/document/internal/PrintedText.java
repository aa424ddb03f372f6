package vn.thidua.reports.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF in the order it was printed in, as its fonts say it in Unicode. Where letters
 * stand on a page, and what they look like, is not looked at: that takes several times as long, and
 * blanks do not matter here.
 */
final class PrintedText {
  // a font of these documents numbers its glyphs, two bytes each (Identity-H)
  private static final int BYTES = 2;

  private final StringBuilder text = new StringBuilder();
  private final Map<COSDictionary, Letters> fonts = new HashMap<>();

  private PrintedText() {}

  /**
   * The text of all pages, without line breaks.
   *
   * @throws IOException where it is no PDF, or one with texts whose fonts do not say their letters
   */
  static String of(byte[] pdf) throws IOException {
    PrintedText printed = new PrintedText();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        try (InputStream content = page.getContents()) {
          printed.read(content.readAllBytes(), page.getResources());
        }
      }
    }
    return printed.text.toString();
  }

  private void read(byte[] content, @Nullable PDResources resources) throws IOException {
    if (resources == null) {
      return;
    }
    ContentScanner scanner = new ContentScanner(content);
    Letters font = null;
    ContentScanner.Step step;
    while ((step = scanner.next()) != null) {
      switch (step) {
        case FONT -> font = font(resources, COSName.getPDFName(scanner.name()));
        case SHOW -> say(scanner.codes(), font);
        case DRAW -> form(COSName.getPDFName(scanner.name()), resources);
      }
    }
  }

  private @Nullable Letters font(PDResources resources, COSName name) throws IOException {
    COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    COSDictionary font = all == null ? null : all.getCOSDictionary(name);
    if (font == null) {
      return null;
    }
    Letters known = fonts.get(font);
    if (known == null) {
      known = Letters.of(font);
      fonts.put(font, known);
    }
    return known;
  }

  private void form(COSName name, PDResources resources) throws IOException {
    if (!resources.isImageXObject(name)
        && resources.getXObject(name) instanceof PDFormXObject form
        && form.getResources() != null
        && form.getResources().getFontNames().iterator().hasNext()) {
      try (InputStream content = form.getContents()) {
        read(content.readAllBytes(), form.getResources());
      }
    }
  }

  private void say(byte[] codes, @Nullable Letters font) throws IOException {
    if (codes.length == 0) {
      return;
    }
    if (font == null || codes.length % BYTES != 0) {
      throw new IOException("A text stands there in no font");
    }
    for (int at = 0; at < codes.length; at += BYTES) {
      text.append(font.of((codes[at] & 0xFF) << Byte.SIZE | (codes[at + 1] & 0xFF)));
    }
  }

  /** What the codes of a font say. */
  private static final class Letters {
    private final CMap unicode;
    private @Nullable String[] known = new String[0];

    private Letters(CMap unicode) {
      this.unicode = unicode;
    }

    static Letters of(COSDictionary font) throws IOException {
      if (!COSName.IDENTITY_H.equals(font.getCOSName(COSName.ENCODING))
          || !(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table)) {
        throw new IOException("A font does not say its letters in Unicode");
      }
      try (RandomAccessRead content = table.createView()) {
        return new Letters(new CMapParser().parse(content));
      }
    }

    String of(int code) {
      String letters = code < known.length ? known[code] : null;
      if (letters == null) {
        known = code < known.length ? known : Arrays.copyOf(known, 2 * code + 1);
        // a glyph that says no letter is not legible, and is missed by who looks for its text
        letters = Objects.requireNonNullElse(unicode.toUnicode(code, BYTES), "\uFFFD");
        known[code] = letters;
      }
      return letters;
    }
  }
}
