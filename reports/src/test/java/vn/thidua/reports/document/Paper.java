package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
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

  /** veraPDF finds nothing against it, neither as PDF/A-2a nor as PDF/UA-1. */
  static void assertSound(InputStream content) {
    VeraGreenfieldFoundryProvider.initialise();
    try {
      byte[] pdf = content.readAllBytes();
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          ValidationResult result = validator.validate(parser);
          assertThat(result.getTestAssertions())
              .as(flavour.getId())
              .filteredOn(check -> check.getStatus() == TestAssertion.Status.FAILED)
              .extracting(TestAssertion::getMessage)
              .isEmpty();
          assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (VeraPDFException e) {
      throw new AssertionError("It cannot be checked", e);
    }
  }

  /** Where lines break is a matter of layout, not of letters. */
  static String flat(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }
}
