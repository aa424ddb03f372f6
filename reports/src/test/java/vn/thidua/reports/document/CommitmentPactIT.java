package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

class CommitmentPactIT extends DocumentContract {

  @Override
  String id() {
    return "commitment-pact";
  }

  @Override
  List<Asked> asked() {
    return List.of(
        new Asked(3, new Scope.OfCluster("C01")),
        new Asked(3, new Scope.OfCluster("C02")),
        new Asked(3, new Scope.OfCluster("C03")),
        new Asked(4, new Scope.OfCluster("C09")),
        new Asked(6, new Scope.OfCluster("C99")));
  }

  @Override
  Viewer outsider() {
    return Viewer.unit("DD");
  }

  @Test
  void showsWhatWasSignedAndWhatWasAmended() {
    assertThat(text(3, new Scope.OfCluster("C01"), Language.VI))
        .contains(Paper.flat("Thu ngân sách nhà nước trên địa bàn * tỷ đồng 1.000 1.200"))
        .contains(Paper.flat("từ 1.100 thành 1.200 (văn bản số 07/ĐC)"))
        .contains(Paper.flat("Ủy ban nhân dân quận Đống Đa Thủ trưởng đơn vị"));
    assertThat(text(8, new Scope.OfCluster("C01"), Language.VI))
        .contains(Paper.flat("điều chỉnh nội dung khác, chỉ tiêu vẫn là 1.000 (văn bản số 08/ĐC)"));
    assertThat(text(6, new Scope.OfCluster("C99"), Language.EN))
        .contains(Paper.flat("there is no pact to sign"));
  }

  private String text(long edition, Scope scope, Language language) {
    return Paper.flat(
        Paper.text(Paper.print(new DocumentRequest(id(), edition, scope, null, language))));
  }
}
