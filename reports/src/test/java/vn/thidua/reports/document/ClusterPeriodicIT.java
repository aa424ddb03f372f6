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
  void saysWhatIsMissing() {
    String text =
        Paper.flat(
            Paper.text(
                Paper.print(
                    new DocumentRequest(id(), 3, new Scope.OfCluster("C03"), null, Language.VI))));
    assertThat(text)
        .contains(Paper.flat("Cụm, khối chưa được chấm điểm vì không có bảng điểm hợp lệ"))
        .doesNotContain("0,0");
  }
}
