package vn.thidua.reports.document.internal.jasper;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.DefaultPdfTagger;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure of a document (PDF/UA-1, PDF/A-2a) from the {@link Tag}s of its elements, in
 * the order in which they are printed, which is the order of reading. The elements of a table come
 * one after the other; a table goes on over pages until something else is said, and the heads that
 * are repeated on its further pages are decoration.
 */
final class Tagger extends DefaultPdfTagger {
  private static final String TABLE = "Table";
  private static final String TABLE_ROW = "TR";
  private static final String TABLE_HEAD = "TH";
  private static final String TABLE_CELL = "TD";

  private @Nullable String language;
  private @Nullable PdfProducer producer;
  private @Nullable PdfStructureEntry document;
  private @Nullable OpenTable table;
  // of the element that is being printed
  private Tag tag = Tag.ARTIFACT;
  private @Nullable PdfStructureEntry entry;
  // its lines stand one after the other
  private @Nullable PdfStructureEntry title;
  // the cell or caption that a further text belongs to, and whether its texts are spans
  private @Nullable PdfStructureEntry holder;
  private boolean isOfSpans;
  // of the text that is being printed; its paragraphs come one by one
  private int paragraph;

  /** The table whose rows are being printed. */
  private static final class OpenTable {
    final String block;
    final PdfStructureEntry entry;
    @Nullable PdfStructureEntry row;
    // once its head is printed, a head is a repeated one
    boolean headed;
    boolean repeated;

    OpenTable(String block, PdfStructureEntry entry) {
      this.block = block;
      this.entry = entry;
    }
  }

  Tagger() {
    super(true);
  }

  @Override
  public void setLanguage(String language) {
    this.language = language;
  }

  @Override
  public void setPdfProducer(PdfProducer producer) {
    this.producer = producer;
  }

  @Override
  public void init() {
    document = structure().createDocumentTag(language);
  }

  @Override
  public void startElement(JRPrintElement element) {
    if (element instanceof JRPrintFrame) {
      return;
    }
    tag = Tag.of(element);
    entry = null;
    paragraph = 0;
    if (tag != Tag.H1 && tag != Tag.ARTIFACT) {
      title = null;
    }
    switch (tag) {
      case ARTIFACT -> {}
      case H1 -> {
        if (title == null) {
          title = child(document(), "H1");
        }
        entry = title;
      }
      case H2, PARAGRAPH -> leaveTable();
      case LINES -> {
        leaveTable();
        entry = child(document(), "P");
      }
      case FIGURE -> figure(element);
      case CAPTION -> {
        entry = child(open(block(element)).entry, "Caption");
        holder = entry;
        isOfSpans = true;
      }
      case COLUMN, ROW, CELL -> cell(element);
      case MORE -> {
        OpenTable open = inTable();
        tag = open.repeated ? Tag.ARTIFACT : Tag.MORE;
        entry = holder;
      }
    }
  }

  private void cell(JRPrintElement element) {
    String block = element.getPropertiesMap().getProperty(Tag.BLOCK);
    OpenTable open = block == null ? inTable() : open(block);
    if (block != null) {
      open.repeated = tag == Tag.COLUMN && open.headed;
      open.headed = true;
      if (!open.repeated) {
        open.row = child(open.entry, TABLE_ROW);
      }
    }
    if (open.repeated) {
      tag = Tag.ARTIFACT;
      return;
    }
    PdfStructureEntry row = open.row;
    if (row == null) {
      throw new IllegalStateException("A cell of no row");
    }
    PdfStructureEntry cell = child(row, tag == Tag.CELL ? TABLE_CELL : TABLE_HEAD);
    if (tag != Tag.CELL) {
      cell.setScope(tag == Tag.COLUMN ? "Column" : "Row");
    }
    entry = cell;
    holder = cell;
    isOfSpans = false;
  }

  private void figure(JRPrintElement element) {
    PdfStructureEntry parent = document();
    OpenTable open = table;
    if (open != null && open.row != null) {
      parent = child(open.row, TABLE_CELL);
    }
    PdfStructureEntry figure = child(parent, "Figure");
    String words = element.getPropertiesMap().getProperty(Tag.ALTERNATIVE);
    if (words == null) {
      throw new IllegalStateException("A figure without words");
    }
    say(figure, PdfName.ALT, words);
    entry = figure;
  }

  @Override
  public void startText(JRPrintText text) {
    begin(text);
  }

  @Override
  public void startText(JRPrintText text, String actualText) {
    begin(text);
  }

  @Override
  public void endText() {
    end();
  }

  @Override
  public void startImage(JRPrintImage image, float left, float bottom, float right, float top) {
    PdfStructureEntry figure = entry;
    if (figure != null) {
      figure.setBBox(left, bottom, right, top);
    }
    if (figure == null) {
      structure().beginArtifact();
    } else {
      structure().beginTag(figure, null);
    }
  }

  @Override
  public void endImage() {
    end();
  }

  @Override
  public void beginArtifact() {
    structure().beginArtifact();
  }

  @Override
  public void endArtifact() {
    structure().endArtifact();
  }

  // a paragraph of the text at a time; those of one heading, caption or cell belong together
  private void begin(JRPrintText text) {
    if (tag == Tag.ARTIFACT) {
      structure().beginArtifact();
      return;
    }
    List<String> lines = text.getFullText().lines().toList();
    PdfStructureEntry whole = entry;
    PdfStructureEntry part;
    if (whole == null) {
      part = child(document(), tag == Tag.H2 ? "H2" : "P");
    } else if (isOfLines() || lines.size() > 1 || isOfSpans) {
      part = child(whole, "Span");
      isOfSpans = true;
    } else {
      part = whole;
    }
    short[] breaks = text.getLineBreakOffsets();
    // where a line ends the blank between two words is not printed, and they would be read as one
    if (isOfLines() && paragraph < lines.size() - 1) {
      say(part, PdfName.ACTUALTEXT, lines.get(paragraph) + " ");
    } else if (breaks != null && breaks.length > 0 && paragraph < lines.size()) {
      say(part, PdfName.ACTUALTEXT, lines.get(paragraph));
    }
    paragraph++;
    structure().beginTag(part, null);
  }

  private boolean isOfLines() {
    return tag == Tag.H1 || tag == Tag.LINES;
  }

  // the library's own way to put a text in would lose letters
  private static void say(PdfStructureEntry entry, PdfName name, String words) {
    ((ClassicStructureEntry) entry)
        .getElement()
        .put(name, new PdfString(words, PdfObject.TEXT_UNICODE));
  }

  private void end() {
    if (tag == Tag.ARTIFACT) {
      structure().endArtifact();
    } else {
      structure().endTag();
    }
  }

  private OpenTable open(String block) {
    OpenTable open = table;
    if (open == null || !open.block.equals(block)) {
      open = new OpenTable(block, child(document(), TABLE));
      table = open;
    }
    return open;
  }

  private void leaveTable() {
    table = null;
  }

  private OpenTable inTable() {
    OpenTable open = table;
    if (open == null) {
      throw new IllegalStateException("A cell outside of a table");
    }
    return open;
  }

  private static String block(JRPrintElement element) {
    String block = element.getPropertiesMap().getProperty(Tag.BLOCK);
    if (block == null) {
      throw new IllegalStateException("A caption of no block");
    }
    return block;
  }

  private PdfStructureEntry child(PdfStructureEntry parent, String name) {
    return structure().createTag(parent, name);
  }

  private PdfStructureEntry document() {
    PdfStructureEntry root = document;
    if (root == null) {
      throw new IllegalStateException("The exporter has not begun");
    }
    return root;
  }

  private PdfStructure structure() {
    PdfProducer begun = producer;
    if (begun == null) {
      throw new IllegalStateException("The exporter has not begun");
    }
    return begun.getPdfStructure();
  }
}
