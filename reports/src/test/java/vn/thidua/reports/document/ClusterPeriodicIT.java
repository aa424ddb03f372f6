package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

class ClusterPeriodicIT extends DocumentContract {

  @Override
  String id() {
    return "cluster-periodic";
  }

  @Override
  List<Asked> asked() {
    return List.of(
        new Asked(3, new Scope.OfCluster("C01")),
        new Asked(3, new Scope.OfCluster("C02")),
        new Asked(3, new Scope.OfCluster("C03")),
        new Asked(4, new Scope.OfCluster("C09")));
  }

  @Override
  Viewer outsider() {
    return Viewer.unit("DD");
  }

  @Test
  void saysWhatBrokeTiesAndWhoSharesARank() {
    assertThat(text("C01"))
        .contains(
            Paper.flat("phân hạng theo điểm của “Nhiệm vụ phát triển kinh tế - xã hội”: Ủy ban"))
        .contains(
            Paper.flat("Đồng hạng 4: Ủy ban nhân dân quận Cầu Giấy; Ủy ban nhân dân quận Tây Hồ."));
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(text("C03"))
        .contains(Paper.flat("Cụm, khối chưa được chấm điểm vì không có bảng điểm hợp lệ"))
        .doesNotContain("0,0");
  }

  private String text(String cluster) {
    return Paper.flat(
        Paper.text(
            Paper.print(
                new DocumentRequest(id(), 3, new Scope.OfCluster(cluster), null, Language.VI))));
  }
}
