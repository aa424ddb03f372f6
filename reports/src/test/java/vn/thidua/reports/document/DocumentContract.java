package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/**
 * What every document keeps, whatever it is about. A new document inherits it and says what to ask
 * for: among others the cluster with the longest and most hostile names (edition 3, {@code C02} and
 * its units), the one without a rulebook ({@code C03}), the one of many units (edition 4, {@code
 * C09}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocumentContract {

  /** The document. */
  abstract String id();

  /** What to print; each in both languages. */
  abstract List<Asked> asked();

  /** Somebody who may not have the first of these. */
  abstract Viewer outsider();

  /** A document of an edition about a scope. */
  record Asked(long edition, Scope scope) {}

  Stream<DocumentRequest> requests() {
    return asked().stream()
        .flatMap(
            each ->
                Stream.of(Language.values())
                    .map(
                        language ->
                            new DocumentRequest(
                                id(), each.edition(), each.scope(), null, language)));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isPdfA2aAndPdfUa1(DocumentRequest request) {
    Paper.assertSound(Paper.print(request).content());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void keepsHeadsAndLeadsWithWhatTheyLeadTo(DocumentRequest request) {
    List<Structure.Node> nodes = Structure.of(Paper.print(request));
    for (int index = 0; index + 1 < nodes.size(); index++) {
      Structure.Node node = nodes.get(index);
      Structure.Node next = nodes.get(index + 1);
      boolean leads =
          node.isIn("H2")
              || node.isIn("Caption")
              || (node.isIn("TH") && next.isIn("TD"))
              || (node.isIn("P") && node.text().endsWith(":") && next.isIn("Table"))
              || (node.isIn("TD") && next.text().matches("Ghi chú:|Notes:"));
      if (leads) {
        assertThat(next.page()).as("%s, then %s", node, next).isEqualTo(node.page());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void putsNoSignatureOnAPageOfItsOwn(DocumentRequest request) {
    List<Structure.Node> nodes = Structure.of(Paper.print(request));
    String receivers =
        switch (request.language()) {
          case VI -> "Nơi nhận:";
          case EN -> "Recipients:";
        };
    int head = 0;
    while (!nodes.get(head).text().equals(receivers)) {
      head++;
    }
    // the sentence before it is not enough
    assertThat(nodes.get(head - 2).page()).isEqualTo(nodes.get(head).page());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void embedsEveryFont(DocumentRequest request) throws IOException {
    try (PDDocument pdf = Paper.pdf(Paper.print(request))) {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts)
          .isNotEmpty()
          .allMatch(PDFont::isEmbedded)
          .extracting(PDFont::getName)
          .allMatch(name -> name.contains("LiberationSerif"));
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void saysWhatItIsAndHowItIsFoundAgain(DocumentRequest request) {
    RenderedDocument document = Paper.print(request);
    Edition edition = Paper.MART.editions().byId(request.editionId()).orElseThrow();
    String text = Paper.text(document);
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertThat(Paper.flat(text))
        .contains(edition.contentDigest())
        .contains(document.verificationCode())
        .contains(Paper.VERIFY + "?code=" + document.verificationCode())
        .contains(
            Paper.flat(
                switch (request.language()) {
                  case VI -> "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
                  case EN -> "SOCIALIST REPUBLIC OF VIET NAM";
                }))
        .contains(Paper.flat(Period.ofYear(edition.year()).name(request.language())))
        .doesNotContain("null")
        .doesNotContain("{0}");
    assertThat(document.fileName()).startsWith(id()).matches("[A-Za-z0-9._-]+");
    assertThat(document.pages()).isPositive();
  }

  @Test
  void givesTheSameTextAndCodeTwice() {
    requests()
        .limit(1)
        .forEach(
            request -> {
              RenderedDocument once = Paper.print(request);
              RenderedDocument again = Paper.print(request);
              assertThat(again.textDigest()).isEqualTo(once.textDigest());
              assertThat(again.verificationCode()).isEqualTo(once.verificationCode());
            });
  }

  @Test
  void isNotMadeForAnOutsider() {
    requests()
        .limit(1)
        .forEach(
            request -> {
              assertThatExceptionOfType(OutOfScope.class)
                  .isThrownBy(() -> Paper.print(request, outsider()));
              assertThatExceptionOfType(OutOfScope.class)
                  .isThrownBy(() -> Paper.print(request, Viewer.admin()));
            });
  }
}
