package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.MartDatabase;
import vn.thidua.reports.mart.NoSuchEdition;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/** The year-end ranking as its receivers get it: read, printed, archived. */
class DocumentsIT {
  private static final String RANKING = "year-end-ranking";
  private static final Path KEPT = Path.of("target/documents");
  private static final Mart MART = new Mart(MartDatabase.filled());
  private static final Documents DOCUMENTS =
      new Documents(MART, Issuer.defaults(), URI.create("https://thidua.example/verify"));

  @ParameterizedTest
  @CsvSource({"3,C01", "3,C02", "3,C03", "3,", "4,C09"})
  void givesBackEveryNameLetterForLetter(long edition, @Nullable String cluster)
      throws IOException {
    for (Language language : Language.values()) {
      String text = flat(text(render(edition, cluster, language)));
      List<RankingRow> rows = MART.read(edition, Viewer.board()).rankings().allRows(null).list();
      assertThat(rows).isNotEmpty();
      for (RankingRow row : rows) {
        if (cluster == null || row.clusterCode().equals(cluster)) {
          assertThat(text).contains(flat(row.unit(language)));
        }
      }
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"3,C01", "3,", "4,C09"})
  void isPdfA2aAndPdfUa1(long edition, @Nullable String cluster) {
    for (Language language : Language.values()) {
      Paper.assertSound(render(edition, cluster, language).content());
    }
  }

  @Test
  void embedsEveryFont() throws IOException {
    try (PDDocument pdf = pdf(render(3, null, Language.VI))) {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts)
          .extracting(PDFont::getName)
          .allMatch(name -> name.contains("LiberationSerif"));
    }
  }

  @Test
  void saysWhatItIsAndHowItIsFoundAgain() throws IOException {
    RenderedDocument document = render(3, "C01", Language.VI);
    String text = flat(text(document));
    assertThat(text)
        .contains(flat("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        .contains(flat("Độc lập - Tự do - Hạnh phúc"))
        .contains(flat("Hà Nội, ngày 01 tháng 10 năm 2025"))
        .contains(
            flat("Kết quả xếp hạng thi đua năm 2025 của Cụm thi đua số 1: các quận trung tâm"))
        .contains(flat("(Số liệu tạm tính đến ngày 30/09/2025)"))
        .contains(flat("Nơi nhận:"))
        .contains("a3".repeat(32))
        .contains(document.verificationCode());
    assertThat(document.verificationCode()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    assertThat(document.fileName()).isEqualTo("year-end-ranking-C01-2025-3-vi.pdf");
  }

  @Test
  void printsPointsRanksAndWhatBrokeTies() throws IOException {
    String text = flat(text(render(3, "C01", Language.VI)));
    assertThat(text)
        .contains(flat("66,00 20,00 9,00 1,00 0,00 96,00"))
        .contains(
            flat(
                "Bằng tổng điểm, phân hạng theo điểm của “Nhiệm vụ phát triển kinh tế - xã hội”: "
                    + "Ủy ban nhân dân quận Ba Đình (hạng 2); Ủy ban nhân dân quận Đống Đa (hạng 3)."))
        .contains(flat("Đồng hạng 4: Ủy ban nhân dân quận Cầu Giấy; Ủy ban nhân dân quận Tây Hồ."))
        .contains(
            flat(
                "Xếp loại: Hoàn thành xuất sắc nhiệm vụ: 2 đơn vị; Hoàn thành tốt nhiệm vụ: 3 đơn vị."));
  }

  @Test
  void namesTheCriterionThatKeptAUnitFromABetterClass() throws IOException {
    assertThat(flat(text(render(3, "C01", Language.VI))))
        .contains(
            flat(
                "Ủy ban nhân dân quận Ba Đình: tỷ lệ điểm đạt mức “Hoàn thành xuất sắc nhiệm vụ”,"
                    + " chưa được xếp vì có tiêu chí dưới mức tối thiểu: “Thu ngân sách nhà nước"
                    + " trên địa bàn”."))
        .doesNotContain(flat("Đống Đa: tỷ lệ điểm đạt mức"));
  }

  @Test
  void neverDrawsWhatIsMissingAsZero() throws IOException {
    assertThat(flat(text(render(3, "C03", Language.VI))))
        .contains(flat("Không xếp hạng: không có bảng điểm hợp lệ"))
        .contains(flat("Cụm, khối chưa được chấm điểm vì không có bảng điểm hợp lệ"))
        .doesNotContain("0,00");
    assertThat(flat(text(render(3, "C02", Language.VI))))
        .contains(
            flat("Sở Nông nghiệp và Môi trường")
                + "–––––"
                + flat("Không xếp hạng: chưa có báo cáo"));
  }

  @Test
  void printsTheSameCodeForTheSameFigures() {
    assertThat(render(3, "C01", Language.VI).verificationCode())
        .isEqualTo(render(3, "C01", Language.VI).verificationCode())
        .isNotEqualTo(render(3, "C02", Language.VI).verificationCode())
        .isNotEqualTo(render(3, "C01", Language.EN).verificationCode());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void numbersPagesFromTheSecondOn(Language language) throws IOException {
    try (PDDocument pdf = pdf(render(4, "C09", language))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      assertThat(stripper.getText(pdf)).startsWith("2");
    }
  }

  @Test
  void rendersOnlyWhatTheViewerSees() throws IOException {
    assertThat(flat(text(render(3, "C01", Language.VI, Viewer.unit("DD")))))
        .contains(flat("Đống Đa"));
    refuses(() -> render(3, "C02", Language.VI, Viewer.unit("DD")));
    refuses(() -> render(3, "C02", Language.VI, Viewer.clusterHead("HK")));
    refuses(() -> render(3, null, Language.VI, Viewer.clusterHead("HK")));
    refuses(() -> render(3, "C01", Language.VI, Viewer.admin()));
    refuses(() -> render(3, null, Language.VI, Viewer.admin()));
  }

  @Test
  void refusesWhatThereIsNot() {
    assertThatExceptionOfType(NoSuchDocument.class).isThrownBy(() -> render(3, "C99", Language.VI));
    assertThatExceptionOfType(NoSuchEdition.class).isThrownBy(() -> render(99, null, Language.VI));
    assertThatExceptionOfType(NoSuchDocument.class)
        .isThrownBy(
            () ->
                DOCUMENTS.render(
                    new DocumentRequest(RANKING, 3, new Scope.OfUnit("HK"), null, Language.VI),
                    Viewer.board()))
        .withMessage("The document year-end-ranking is not about a UNIT");
    assertThatExceptionOfType(NoSuchDocument.class)
        .isThrownBy(
            () ->
                DOCUMENTS.render(
                    new DocumentRequest(
                        RANKING, 3, Scope.CITY, Period.parse("2025-Q3"), Language.VI),
                    Viewer.board()))
        .withMessage("The document year-end-ranking is not made for 2025-Q3");
    assertThatExceptionOfType(NoSuchDocument.class)
        .isThrownBy(
            () ->
                DOCUMENTS.render(
                    new DocumentRequest("horoscope", 3, Scope.CITY, null, Language.VI),
                    Viewer.board()));
  }

  private static void refuses(Runnable rendering) {
    assertThatExceptionOfType(OutOfScope.class).isThrownBy(rendering::run);
  }

  private static RenderedDocument render(
      long edition, @Nullable String cluster, Language language) {
    return render(edition, cluster, language, Viewer.board());
  }

  private static RenderedDocument render(
      long edition, @Nullable String cluster, Language language, Viewer viewer) {
    RenderedDocument document =
        DOCUMENTS.render(
            new DocumentRequest(RANKING, edition, scope(cluster), null, language), viewer);
    try {
      // kept to be looked at
      Files.createDirectories(KEPT);
      Files.write(KEPT.resolve(document.fileName()), document.content().readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return document;
  }

  private static Scope scope(@Nullable String cluster) {
    return cluster == null ? Scope.CITY : new Scope.OfCluster(cluster);
  }

  private static PDDocument pdf(RenderedDocument document) throws IOException {
    return Loader.loadPDF(document.content().readAllBytes());
  }

  private static String text(RenderedDocument document) throws IOException {
    try (PDDocument pdf = pdf(document)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(pdf);
    }
  }

  // where lines break is a matter of layout, not of letters
  private static String flat(String text) {
    return text.replaceAll("\\s+", "");
  }
}
