package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

class AwardProposalsIT extends DocumentContract {

  @Override
  String id() {
    return "award-proposals";
  }

  @Override
  List<Asked> asked() {
    return List.of(
        new Asked(3, Scope.CITY),
        new Asked(3, new Scope.OfCluster("C01")),
        new Asked(3, new Scope.OfCluster("C02")),
        new Asked(3, new Scope.OfCluster("C03")),
        new Asked(4, new Scope.OfCluster("C09")),
        new Asked(1, Scope.CITY));
  }

  @Override
  Viewer outsider() {
    return Viewer.clusterHead("STC");
  }

  @Test
  void tellsContestedPlacesFirstAndEveryReason() {
    String text = text(3, Scope.CITY, Language.VI);
    assertThat(text)
        .contains(
            Paper.flat(
                "Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố: 2 đơn vị đồng hạng tại ngưỡng số"
                    + " lượng; Hội đồng biểu quyết lựa chọn."))
        .contains(Paper.flat("Cờ thi đua của Thành phố: đề nghị 2 đơn vị."))
        .contains(Paper.flat("Có quyết định xử lý vi phạm 15/QĐ."));
    assertThat(text.indexOf(Paper.flat("I. Trường hợp Hội đồng biểu quyết")))
        .isLessThan(text.indexOf(Paper.flat("II. Đề nghị khen thưởng")));
    assertThat(text(3, Scope.CITY, Language.EN)).contains(Paper.flat("Barred by decision"));
  }

  @Test
  void saysThatThereAreNoAwards() {
    assertThat(text(4, new Scope.OfCluster("C09"), Language.EN))
        .contains(Paper.flat("No awards have been laid down for this year"));
  }

  private String text(long edition, Scope scope, Language language) {
    return Paper.flat(
        Paper.text(Paper.print(new DocumentRequest(id(), edition, scope, null, language))));
  }
}
