package vn.thidua.reports.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure of a document as a screen reader walks through it. */
final class Structure {
  private final PDDocument pdf;
  private final Map<PDPage, Map<Integer, PDMarkedContent>> contents = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /**
   * An element that has content of its own.
   *
   * @param path types of the elements around it and its own, such as {@code Table/TR/TD}
   * @param page from 0
   * @param text as it is read aloud
   */
  record Node(String path, int page, String text) {

    /** Whether it is an element of that type or in one. */
    boolean isIn(String type) {
      return ("/" + path + "/").contains("/" + type + "/");
    }
  }

  private Structure(PDDocument pdf) {
    this.pdf = pdf;
  }

  /** Its elements in the order of reading. */
  static List<Node> of(RenderedDocument document) {
    try (PDDocument pdf = Paper.pdf(document)) {
      Structure structure = new Structure(pdf);
      for (Object root : pdf.getDocumentCatalog().getStructureTreeRoot().getKids()) {
        structure.walk((PDStructureElement) root, "");
      }
      return structure.nodes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void walk(PDStructureNode parent, String path) throws IOException {
    StringBuilder own = new StringBuilder();
    PDPage page = null;
    for (Object kid : parent.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String type = element.getStructureType();
        walk(element, path.isEmpty() ? type : path + "/" + type);
      } else {
        int number =
            kid instanceof PDMarkedContentReference reference ? reference.getMCID() : (int) kid;
        PDPage here =
            kid instanceof PDMarkedContentReference reference && reference.getPage() != null
                ? reference.getPage()
                : ((PDStructureElement) parent).getPage();
        page = page == null ? here : page;
        own.append(text(here, number));
      }
    }
    if (page != null && parent instanceof PDStructureElement element) {
      String said = element.getActualText();
      if (said == null) {
        said = element.getAlternateDescription();
      }
      nodes.add(new Node(path, pdf.getPages().indexOf(page), said == null ? own.toString() : said));
    }
  }

  private String text(PDPage page, int number) throws IOException {
    Map<Integer, PDMarkedContent> marked = contents.get(page);
    if (marked == null) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      marked =
          extractor.getMarkedContents().stream()
              .filter(content -> !COSName.ARTIFACT.getName().equals(content.getTag()))
              .collect(Collectors.toMap(PDMarkedContent::getMCID, content -> content));
      contents.put(page, marked);
    }
    return Objects.requireNonNull(marked.get(number)).getContents().stream()
        .filter(TextPosition.class::isInstance)
        .map(letter -> ((TextPosition) letter).getUnicode())
        .collect(Collectors.joining());
  }
}
