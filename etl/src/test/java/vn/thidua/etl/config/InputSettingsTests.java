package vn.thidua.etl.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.dossier.DossierInput;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.TableQuery;

class InputSettingsTests {
  private static final String URL = "jdbc:postgresql://db/thidua";

  private final Path folder;

  InputSettingsTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void takesWhatIsNoJdbcUrlForAFolder() {
    assertThat(InputSettings.of("hdfs://city/hồ sơ", Map.of()))
        .isEqualTo(new DossierInput.Folder("hdfs://city/hồ sơ"));
  }

  @Test
  void readsAQueryATable() throws IOException {
    DossierInput input =
        InputSettings.of(
            URL,
            environment(
                """
                query.units = select ma as unit_code \\
                  from don_vi
                query.results = select * from ket_qua
                query.results.partition-by = unit_code
                query.results.partitions = 8
                as-of = 2026-10-31
                """));
    assertThat(input)
        .asInstanceOf(type(DossierInput.Database.class))
        .satisfies(
            database -> {
              assertThat(database.url()).isEqualTo(URL);
              assertThat(database.user()).isEqualTo("reader");
              assertThat(database.password()).isEqualTo("secret");
            })
        .extracting(DossierInput.Database::queries, LIST)
        .containsExactly(
            new TableQuery(DossierTable.UNITS, "select ma as unit_code from don_vi", null, 1),
            new TableQuery(DossierTable.RESULTS, "select * from ket_qua", "unit_code", 8));
  }

  @Test
  void tellsAllFaultsAtOnce() throws IOException {
    Map<String, String> environment =
        environment(
            """
            query.resluts = select 1
            query.units = select 1
            query.units.partitions = 4
            query.awards.partition-by = year
            query.results = select 1
            query.results.partition-by = unit_code
            query.results.partitions = many
            """);
    assertThatThrownBy(() -> InputSettings.of("jdbc:mysql://db/x", environment))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "query.resluts is no setting",
            "query.units.partition-by and query.units.partitions go together",
            "query.awards is missing",
            "query.results.partitions 'many'",
            "only PostgreSQL");
  }

  @Test
  void needsAQuery() {
    assertThatThrownBy(() -> InputSettings.of(URL, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("THIDUA_CONFIG");
    assertThatThrownBy(() -> InputSettings.of(null, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("--input");
  }

  private Map<String, String> environment(String configuration) throws IOException {
    Path file = Files.writeString(folder.resolve("thidua.properties"), configuration);
    return Map.of(
        "THIDUA_CONFIG",
        file.toString(),
        "THIDUA_INPUT_USER",
        "reader",
        "THIDUA_INPUT_PASSWORD",
        "secret");
  }
}
