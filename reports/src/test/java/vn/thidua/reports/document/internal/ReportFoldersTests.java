package vn.thidua.reports.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.scope.Scope;

class ReportFoldersTests {

  @Test
  void findsEveryFolderOfTheProgram() {
    assertThat(ReportFolders.onClassPath())
        .contains(
            new ReportFolder(
                "year-end-ranking",
                Set.of(Scope.Kind.CITY, Scope.Kind.CLUSTER),
                Set.of(Occasion.OFFICIAL),
                "BC",
                "shared/document.jrxml",
                "shared/annex.jrxml"));
  }

  @Test
  void tellsAllFaultsOfADescriptionAtOnce() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> read("id: other\nscopes: [galaxy]\ncalendar: [month, doomsday]\ncolour: red\n"))
        .withMessageContaining("id must be the folder's name, not other")
        .withMessageContaining("scopes must be a list of city, cluster, unit")
        .withMessageContaining("calendar must be a list of month, quarter, half, year, official")
        .withMessageContaining("unknown key colour")
        .withMessageContaining("template is missing");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read("{"))
        .withMessageContaining("it is no YAML");
    assertThatIllegalStateException()
        .isThrownBy(() -> read(""))
        .withMessageContaining("it holds no keys");
    assertThatIllegalStateException()
        .isThrownBy(() -> read("!!java.io.File [/etc/passwd]"))
        .withMessageContaining("it is no YAML");
  }

  @Test
  void takesADocumentWithoutAnAnnexAndWithoutANumber() {
    ReportFolder folder =
        read("id: folder\nscopes: [unit]\ncalendar: [month]\ntemplate: t.jrxml\n");
    assertThat(folder.annex()).isNull();
    assertThat(folder.symbol()).isNull();
  }

  private static ReportFolder read(String yaml) {
    return ReportFolders.read(
        "folder", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
