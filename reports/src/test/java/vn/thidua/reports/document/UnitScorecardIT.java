package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

class UnitScorecardIT extends DocumentContract {

  @Override
  String id() {
    return "unit-scorecard";
  }

  @Override
  List<Asked> asked() {
    return List.of(
        new Asked(3, new Scope.OfUnit("HK")),
        new Asked(3, new Scope.OfUnit("HAI")),
        new Asked(3, new Scope.OfUnit("DAI")),
        new Asked(3, new Scope.OfUnit("PXA")));
  }

  @Override
  Viewer outsider() {
    return Viewer.unit("DD");
  }

  @Test
  void tellsPlacePaceAndHowPointsWereLost() {
    assertThat(text("HK"))
        .contains(
            Paper.flat(
                "Đơn vị đạt 96,00 điểm (tỷ lệ điểm 96,0%), xếp hạng 1 trên 5 đơn vị của cụm."))
        .contains(
            Paper.flat(
                "Trong 3 chỉ tiêu giao ước có 1 chỉ tiêu đúng tiến độ, 1 chỉ tiêu có nguy cơ không"
                    + " hoàn thành và 1 chỉ tiêu chưa có số liệu."))
        .contains(
            Paper.flat("Thu ngân sách nhà nước trên địa bàn (tỷ đồng) 1.200 1.100 810 900 90,0%"))
        .contains(Paper.flat("Thu ngân sách nhà nước trên địa bàn 40 36,00 4,00 4,00"))
        .contains(Paper.flat("Chỉ tiêu điều chỉnh muộn."))
        .contains(Paper.flat("12/QĐ"));
  }

  @Test
  void countsWhatIsNotAssignedAmongTheGroupsMaxima() {
    assertThat(text("STC"))
        .contains(Paper.flat("Tiêu chí không được giao (thuộc các nhóm trên) – 10"));
  }

  @Test
  void namesWhoSharesTheRank() {
    assertThat(text("TH"))
        .contains(
            Paper.flat("trên 5 đơn vị của cụm, đồng hạng với Ủy ban nhân dân quận Cầu Giấy."));
    assertThat(text("BD")).doesNotContain("đồng hạng");
  }

  @Test
  void goesToItsUnitBeforeAllOthers() {
    assertThat(text("HK"))
        .contains(
            Paper.flat(
                "Nơi nhận: - Ủy ban nhân dân quận Hoàn Kiếm; - Thường trực Thành ủy (để báo cáo);"));
  }

  @Test
  void tellsWhoTookOverAUnitAndGoesToThem() {
    assertThat(text("CG"))
        .contains(
            Paper.flat(
                "Từ ngày 01/03/2025, một phần của đơn vị được chuyển giao; tiếp nhận (theo tỷ lệ): Ủy"
                    + " ban nhân dân xã Thượng Phúc (50,0%). Đơn vị kết thúc hoạt động từ ngày"
                    + " 01/07/2025 và không phải báo cáo các kỳ sau đó; tiếp nhận (theo tỷ lệ): Ủy ban"
                    + " nhân dân phường Ô Chợ Dừa (50,0%)."))
        .contains(
            Paper.flat("Nơi nhận: - Các đơn vị tiếp nhận Ủy ban nhân dân quận Cầu Giấy; - Thường"));
    assertThat(text("TH"))
        .contains(
            Paper.flat(
                "Từ ngày 01/07/2025, một phần của đơn vị được chuyển giao; tiếp nhận (theo tỷ lệ): Ủy"
                    + " ban nhân dân phường Ô Chợ Dừa (12,5%)."))
        .contains(Paper.flat("Nơi nhận: - Ủy ban nhân dân quận Tây Hồ; - Thường"));
  }

  @Test
  void neverDrawsWhatIsMissingAsZero() {
    assertThat(text("IM"))
        .contains(Paper.flat("Đơn vị chưa gửi kết quả nào của năm nên không được xếp hạng."))
        .doesNotContain("0,00");
    assertThat(text("PXA"))
        .contains(Paper.flat("vì cụm, khối không có bảng điểm hợp lệ"))
        .doesNotContain("0,0");
  }

  @Test
  void showsAUnitItsOwn() {
    assertThat(
            Paper.print(
                    new DocumentRequest(id(), 3, new Scope.OfUnit("DD"), null, Language.EN),
                    Viewer.unit("DD"))
                .pages())
        .isPositive();
  }

  private String text(String unit) {
    return Paper.flat(
        Paper.text(
            Paper.print(new DocumentRequest(id(), 3, new Scope.OfUnit(unit), null, Language.VI))));
  }
}
