package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

class CorrectionNoticeIT extends DocumentContract {

  @Override
  String id() {
    return "correction-notice";
  }

  @Override
  List<Asked> asked() {
    return List.of(
        new Asked(3, Scope.CITY),
        new Asked(8, Scope.CITY),
        new Asked(8, new Scope.OfCluster("C01")),
        new Asked(8, new Scope.OfCluster("C02")),
        new Asked(4, new Scope.OfCluster("C09")));
  }

  @Override
  Viewer outsider() {
    return Viewer.unit("DD");
  }

  @Test
  void tellsWhatWasAndWhatIsAndWhy() {
    String text = text(8, Scope.CITY, Language.VI);
    assertThat(text)
        .contains(Paper.flat("Tổng điểm 90,00 88,50"))
        .contains(Paper.flat("Hạng trong cụm, khối 1 2"))
        .contains(Paper.flat("Điểm tiêu chí: Thu ngân sách 40,00 38,50"))
        .contains(Paper.flat("Xếp loại Xuất sắc Tốt"))
        .contains(Paper.flat("Kết quả thực hiện: Thu ngân sách (2012, Thẩm định) 1.000 962,5"))
        .contains(Paper.flat("results/2012/cum-01.csv, dòng 2"))
        .contains(Paper.flat("Quyết định của Hội đồng (09/QĐ) – Điểm thưởng 0,5"));
    assertThat(text(8, new Scope.OfCluster("C02"), Language.EN))
        .contains(Paper.flat("There is nothing to correct."));
  }

  @Test
  void saysThatThereIsNothingToCorrect() {
    assertThat(text(3, Scope.CITY, Language.VI))
        .contains(Paper.flat("Không có nội dung phải đính chính."));
  }

  private String text(long edition, Scope scope, Language language) {
    return Paper.flat(
        Paper.text(Paper.print(new DocumentRequest(id(), edition, scope, null, language))));
  }
}
