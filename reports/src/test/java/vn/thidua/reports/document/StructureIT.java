package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.document.Structure.Node;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/** What a document is to somebody who has it read aloud. */
class StructureIT {

  @Test
  void tellsHeadingsTablesAndWhatChartsShow() {
    List<Node> nodes = Structure.of(scorecard());
    assertThat(nodes)
        .filteredOn(node -> node.isIn("H1"))
        .extracting(Node::text)
        .containsExactly(
            "THÔNG BÁO",
            // the lines of a title are one heading
            "Kết quả thực hiện giao ước thi đua trong ",
            "năm 2025 của Ủy ban nhân dân quận Hoàn Kiếm");
    assertThat(nodes)
        .filteredOn(node -> node.isIn("H2"))
        .extracting(Node::text)
        .contains("I. Kết quả và vị trí trong cụm, khối", "II. Thực hiện từng chỉ tiêu giao ước");
    assertThat(nodes)
        .filteredOn(node -> node.isIn("Caption"))
        .extracting(Node::text)
        .contains("Bảng 1. Điểm theo nhóm nội dung", "Bảng 2. Chỉ tiêu giao ước");
    assertThat(nodes)
        .filteredOn(node -> node.path().endsWith("Table/TR/TH"))
        .extracting(Node::text)
        .contains("Chỉ tiêu giao ước", "Tình trạng");
    assertThat(nodes)
        .filteredOn(node -> node.path().endsWith("Table/TR/TD"))
        .extracting(Node::text)
        .contains("Thu ngân sách nhà nước trên địa bàn (tỷ đồng)", "1.200");
    assertThat(nodes)
        .filteredOn(node -> node.path().endsWith("TR/TD/Figure"))
        .extracting(Node::text)
        .contains("Thu ngân sách nhà nước trên địa bàn: 90,0% – Có nguy cơ");
    assertThat(nodes)
        .filteredOn(node -> node.path().equals("Figure"))
        .extracting(Node::text)
        .singleElement()
        .asString()
        .startsWith("Mã QR dẫn đến trang tra cứu tài liệu: " + Paper.VERIFY);
  }

  @Test
  void readsBlanksBetweenTheLastWordOfALineAndTheNext() {
    assertThat(Structure.of(scorecard()))
        .filteredOn(node -> node.isIn("P"))
        .extracting(Node::text)
        .anyMatch(text -> text.startsWith("Đơn vị đạt 96,00 điểm (tỷ lệ điểm 96,0%), xếp hạng 1"));
  }

  @Test
  void namesItsTitleAndLanguage() throws IOException {
    try (PDDocument pdf = Paper.pdf(scorecard())) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle())
          .startsWith("Kết quả thực hiện giao ước thi đua trong năm 2025");
    }
  }

  private static RenderedDocument scorecard() {
    return Paper.print(
        new DocumentRequest("unit-scorecard", 3, new Scope.OfUnit("HK"), null, Language.VI));
  }
}
