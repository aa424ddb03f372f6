package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

class CityPeriodicIT extends DocumentContract {

  @Override
  String id() {
    return "city-periodic";
  }

  @Override
  List<Asked> asked() {
    return List.of(new Asked(3, Scope.CITY), new Asked(1, Scope.CITY), new Asked(4, Scope.CITY));
  }

  @Override
  Viewer outsider() {
    return Viewer.clusterHead("HK");
  }

  @Test
  void opensWithWhatASecretaryWouldWrite() {
    String text =
        Paper.flat(
            Paper.text(
                Paper.print(
                    new DocumentRequest(
                        id(), 3, Scope.CITY, Period.parse("2025-Q3"), Language.VI))));
    assertThat(text)
        .contains(
            Paper.flat(
                "Tình hình thực hiện giao ước thi đua toàn thành phố trong quý III năm 2025"))
        .contains(Paper.flat("của 3 cụm, khối thi đua với 11 đơn vị"))
        .contains(
            Paper.flat(
                "Trong 8 đơn vị có số liệu giao ước, 2 đơn vị giữ đúng tiến độ ở mọi chỉ tiêu đã"
                    + " báo cáo, 2 đơn vị có chỉ tiêu có nguy cơ không đạt nhưng không có chỉ tiêu"
                    + " chậm và 4 đơn vị có chỉ tiêu chậm tiến độ hoặc không hoàn thành."))
        // units, reported, in the period, commitments, kept, at risk, behind, not reported, median
        .contains(Paper.flat("Cụm thi đua số 1: các quận trung tâm 5 5 0 8 2 2 3 1 92,0%"));
  }
}
