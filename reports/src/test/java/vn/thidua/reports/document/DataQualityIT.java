package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

class DataQualityIT extends DocumentContract {

  @Override
  String id() {
    return "data-quality";
  }

  @Override
  List<Asked> asked() {
    return List.of(
        new Asked(3, Scope.CITY),
        new Asked(1, Scope.CITY),
        new Asked(3, new Scope.OfCluster("C01")),
        new Asked(3, new Scope.OfCluster("C02")),
        new Asked(3, new Scope.OfCluster("C03")),
        new Asked(4, new Scope.OfCluster("C09")));
  }

  @Override
  Viewer outsider() {
    return Viewer.clusterHead("HK");
  }

  @Test
  void tellsTheCityWhatWasRefused() {
    assertThat(text(3, Scope.CITY, Language.VI))
        .contains(
            Paper.flat(
                "đã đọc 1.304 dòng: nhận 1.300 dòng, 1 dòng được dòng gửi sau thay thế, từ chối 3"
                    + " dòng."))
        .contains(Paper.flat("results/2025/cum-01.csv 1.000 997 1 2"))
        .contains(Paper.flat("Dòng 3: “=cmd()” không phải là số."));
  }

  @Test
  void tellsAClusterNothingOfTheRun() {
    String text =
        Paper.flat(
            Paper.text(
                Paper.print(
                    new DocumentRequest(id(), 3, new Scope.OfCluster("C01"), null, Language.VI),
                    Viewer.clusterHead("HK"))));
    assertThat(text)
        .contains(Paper.flat("Chỉ tiêu điều chỉnh muộn."))
        .contains(Paper.flat("Mới báo cáo 8 trong 9 kỳ."))
        .doesNotContain("cum-01.csv")
        .doesNotContain(Paper.flat("Thiếu báo cáo."));
    assertThat(text).isEqualTo(text(3, new Scope.OfCluster("C01"), Language.VI));
  }

  private String text(long edition, Scope scope, Language language) {
    return Paper.flat(
        Paper.text(Paper.print(new DocumentRequest(id(), edition, scope, null, language))));
  }
}
