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
        .isNotEmpty()
        .allSatisfy(
            kind ->
                assertThat(kind.name(Language.VI))
                    .isNotBlank()
                    .isNotEqualTo(kind.name(Language.EN)))
        .extracting(DocumentKind::id)
        .contains("year-end-ranking");
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
        id, Set.of(Scope.Kind.CITY), Set.of(Occasion.OFFICIAL), "BC", "template.jrxml", null);
  }

  @Test
  void missesAFolder() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Catalog(List.of()))
        .withMessageContaining("reports/year-end-ranking: the folder is missing");
  }
}
