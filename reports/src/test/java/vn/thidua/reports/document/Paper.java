package vn.thidua.reports.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.MartDatabase;
import vn.thidua.reports.scope.Viewer;

/** Documents of the fixture, printed and read again. */
final class Paper {
  static final Mart MART = new Mart(MartDatabase.filled());
  static final String VERIFY = "https://thidua.example/verify";
  private static final Path KEPT = Path.of("target/documents");
  private static final Documents DOCUMENTS =
      new Documents(MART, Issuer.defaults(), URI.create(VERIFY));

  private Paper() {}

  static RenderedDocument print(DocumentRequest request) {
    return print(request, Viewer.board());
  }

  static RenderedDocument print(DocumentRequest request, Viewer viewer) {
    RenderedDocument document = DOCUMENTS.render(request, viewer);
    try {
      // kept to be looked at
      Files.createDirectories(KEPT);
      Files.write(KEPT.resolve(document.fileName()), document.content().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return document;
  }

  static PDDocument pdf(RenderedDocument document) {
    try {
      return Loader.loadPDF(document.content().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(RenderedDocument document) {
    try (PDDocument pdf = pdf(document)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where lines break is a matter of layout, not of letters. */
  static String flat(String text) {
    return text.replaceAll("\\s+", "");
  }
}
