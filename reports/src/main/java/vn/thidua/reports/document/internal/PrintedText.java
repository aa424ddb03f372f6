package vn.thidua.reports.document.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF in the order it was printed in, as its fonts say it in Unicode. Where letters
 * stand on a page is not looked at: that takes several times as long, and blanks do not matter
 * here.
 */
final class PrintedText {
  private final StringBuilder text = new StringBuilder();

  private PrintedText() {}

  /** The text of all pages, without line breaks. */
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
    PDFStreamParser parser = new PDFStreamParser(content);
    List<COSBase> operands = new ArrayList<>();
    PDFont font = null;
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (!(token instanceof Operator operator)) {
        operands.add((COSBase) token);
        continue;
      }
      switch (operator.getName()) {
        case OperatorName.SET_FONT_AND_SIZE -> font = resources.getFont((COSName) operands.get(0));
        case OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE ->
            say(operands.get(operands.size() - 1), font);
        case OperatorName.DRAW_OBJECT -> form((COSName) operands.get(0), resources);
        default -> {}
      }
      operands.clear();
    }
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

  private void say(COSBase shown, @Nullable PDFont font) throws IOException {
    if (shown instanceof COSArray parts) {
      for (COSBase part : parts) {
        say(part, font);
      }
    } else if (shown instanceof COSString string) {
      if (font == null) {
        throw new IOException("A text stands there in no font");
      }
      ByteArrayInputStream codes = new ByteArrayInputStream(string.getBytes());
      while (codes.available() > 0) {
        String letters = font.toUnicode(font.readCode(codes));
        // a glyph that says no letter is not legible, and is missed below
        text.append(letters == null ? "\uFFFD" : letters);
      }
    }
  }
}
