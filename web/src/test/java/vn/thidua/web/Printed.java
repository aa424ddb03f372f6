package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.documents.Issuing;

/**
 * The letters of an issued document without blanks: where lines break is a matter of layout.
 *
 * @param name for messages
 */
record Printed(String name, String letters) {

  static Printed of(String document, Scope scope, Edition edition, Language language)
      throws IOException {
    byte[] file =
        Dashboard.running()
            .part(Issuing.class)
            .issue(
                new DocumentRequest(document, edition.editionId(), scope, null, language),
                Viewer.board(),
                "board")
            .bytes();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new Printed(
          "%s of %s, %s".formatted(document, scope.words(), language),
          letters(new PDFTextStripper().getText(pdf)));
    }
  }

  /** Cells of a row that have to stand side by side. */
  void requires(List<String> cells) {
    assertThat(letters).as(name).contains(letters(String.join("", cells)));
  }

  /** How a row begins and how it ends, with nothing but figures between. */
  void requiresEnds(List<String> first, List<String> last) {
    assertThat(letters)
        .as(name)
        .containsPattern(
            Pattern.quote(letters(String.join("", first)))
                + "[0-9.,–]*"
                + Pattern.quote(letters(String.join("", last))));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", "");
  }
}
