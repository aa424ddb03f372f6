package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTableTests {

  @ParameterizedTest
  @CsvSource({
    "results-2022-Q1.csv, RESULTS",
    "RESULTS.CSV, RESULTS",
    "results/2022/cluster-07/dot.csv, RESULTS",
    "results/2022/awards.csv, AWARDS",
    "results/2022/award_rules-2022.csv, AWARD_RULES",
    "units/Results/dot.csv, RESULTS",
    "resultsheet/dot.csv, ",
    "my-results.csv, ",
    "dot.csv, "
  })
  void knowsItsTableByFileThenByFolder(String path, DossierTable table) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    assertThat(DossierTable.inFile(path, name).orElse(null)).isEqualTo(table);
  }

  @ParameterizedTest
  @EnumSource
  void callsEachColumnByNamesOfItsOwn(DossierTable table) {
    Map<String, String> columns = new HashMap<>();
    for (DossierColumn column : table.columns()) {
      assertThat(column.vietnamese()).isNotEmpty();
      Stream.concat(Stream.of(column.name()), column.vietnamese().stream())
          .forEach(
              header -> {
                assertThat(Normalizer.isNormalized(header, Normalizer.Form.NFC)).isTrue();
                String other = columns.putIfAbsent(Text.headerForm(header), column.name());
                assertThat(other).as(header).isIn(null, column.name());
                assertThat(table.positionOfHeader(header))
                    .isEqualTo(table.positionOf(column.name()));
              });
    }
    assertThat(table.positionOfHeader("ghi chú")).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource
  void hasAKeyAndFallbacksOfItsTypes(DossierTable table) {
    assertThat(table.columns()).anyMatch(DossierColumn::isKey);
    assertThat(table.columns())
        .filteredOn(column -> column.type() == CellType.LIST && column.fallback() != null)
        .allSatisfy(column -> assertThat(column.allowed()).contains((String) column.fallback()));
    assertThat(table.columns())
        .filteredOn(column -> column.fallback() != null)
        .noneMatch(DossierColumn::isRequired);
  }

  @Test
  void endsWithWhereARowCameFrom() {
    assertThat(List.of(DossierTable.UNITS.schema().fieldNames()))
        .containsExactly(
            "unit_code",
            "unit_name",
            "unit_name_en",
            "unit_kind",
            "contact_email",
            "source_file",
            "sheet",
            "source_line");
  }
}
