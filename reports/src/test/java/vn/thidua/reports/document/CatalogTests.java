package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

class CatalogTests {
  private static final ReportFolder RANKING = folder("year-end-ranking");

  @Test
  void namesEveryDocumentInBothLanguages() {
    assertThat(new Catalog().kinds())
        .extracting(
            DocumentKind::id, kind -> kind.name(Language.VI), kind -> kind.name(Language.EN))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "year-end-ranking",
                "Báo cáo kết quả xếp hạng thi đua cuối năm",
                "Report on the year-end emulation ranking"));
  }

  @Test
  void refusesAFolderNobodyWritesForAndOneThatIsThereTwice() {
    ReportFolder orphan = folder("orphan");
    assertThatIllegalStateException()
        .isThrownBy(() -> new Catalog(List.of(RANKING, RANKING, orphan)))
        .withMessageContaining("reports/year-end-ranking: nothing writes this document, or twice")
        .withMessageContaining("reports/orphan: nothing writes this document");
  }

  private static ReportFolder folder(String id) {
    return new ReportFolder(
        id, Set.of(Scope.Kind.CITY), Set.of(Occasion.OFFICIAL), "template.jrxml", null);
  }

  @Test
  void missesAFolder() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Catalog(List.of()))
        .withMessage("reports/year-end-ranking: the folder is missing");
  }
}
