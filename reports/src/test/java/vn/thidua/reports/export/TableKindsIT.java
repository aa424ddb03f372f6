package vn.thidua.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.MartDatabase;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/** What every kind of table keeps to, also the next one somebody adds. */
class TableKindsIT {
  private static final Exports EXPORTS = new Exports(new Mart(MartDatabase.filled()));

  /** Runs are for who keeps them going, whatever their clusters. */
  private static final Set<String> OF_RUNS = Set.of("rejects", "files");

  private static final ObjectMapper JSON = new JsonMapper();

  static List<TableKind> kinds() {
    return EXPORTS.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysTheSameInEveryFormatAndNamesItsEdition(TableKind kind) throws IOException {
    JsonNode json = JSON.readTree(write(kind, widest(kind), Viewer.board(), ExportFormat.JSON));
    String csv =
        new String(
            write(kind, widest(kind), Viewer.board(), ExportFormat.CSV), StandardCharsets.UTF_8);
    assertThat(json.at("/edition/edition_id").asInt()).isEqualTo(3);
    assertThat(json.at("/edition/content_digest").asText()).isEqualTo("a3".repeat(32));
    assertThat(csv.split("\r\n")).hasSize(json.get("rows").size() + 1);
    for (JsonNode row : json.get("rows")) {
      // beside it, an earlier year tells of itself under its own
      if (row.get("edition_year").equals(json.at("/edition/year"))) {
        assertThat(row.get("edition_id").asInt()).isEqualTo(3);
      }
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            new ByteArrayInputStream(
                write(kind, widest(kind), Viewer.board(), ExportFormat.XLSX)))) {
      assertThat(book.getFirstSheet().read()).hasSize(json.get("rows").size() + 1);
      assertThat(book.getSheets()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void showsNobodyWhatTheirScopeDoesNotHold(TableKind kind) throws IOException {
    if (OF_RUNS.contains(kind.id())) {
      for (Viewer viewer : List.of(Viewer.unit("DD"), Viewer.clusterHead("HK"))) {
        assertThatExceptionOfType(OutOfScope.class)
            .isThrownBy(() -> write(kind, widest(kind), viewer, ExportFormat.JSON));
      }
      return;
    }
    assertThatExceptionOfType(OutOfScope.class)
        .isThrownBy(() -> write(kind, widest(kind), Viewer.admin(), ExportFormat.JSON));
    for (Viewer viewer : List.of(Viewer.unit("DD"), Viewer.clusterHead("HK"))) {
      Scope scope = widest(kind) instanceof Scope.OfUnit ? new Scope.OfUnit("DD") : widest(kind);
      JsonNode rows = JSON.readTree(write(kind, scope, viewer, ExportFormat.JSON)).get("rows");
      for (JsonNode row : rows) {
        if (row.has("unit_code") && !row.get("unit_code").isNull()) {
          assertThat(row.get("unit_code").asText()).isIn("HK", "BD", "DD", "TH", "CG");
        }
      }
      if (kind.scopes().contains(Scope.OfUnit.class)) {
        assertThatExceptionOfType(OutOfScope.class)
            .isThrownBy(() -> write(kind, new Scope.OfUnit("STC"), viewer, ExportFormat.JSON));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void refusesAClusterThatTheScopeDoesNotHold(TableKind kind) {
    if (kind.scopes().contains(Scope.OfCluster.class)) {
      assertThatExceptionOfType(OutOfScope.class)
          .isThrownBy(
              () -> write(kind, new Scope.OfCluster("C02"), Viewer.unit("DD"), ExportFormat.CSV));
      assertThatExceptionOfType(NoSuchTable.class)
          .isThrownBy(
              () -> write(kind, new Scope.OfCluster("C99"), Viewer.board(), ExportFormat.CSV));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void refusesAScopeOrFilterItDoesNotHave(TableKind kind) {
    if (!kind.scopes().contains(Scope.OfUnit.class)) {
      assertThatExceptionOfType(NoSuchTable.class)
          .isThrownBy(() -> write(kind, new Scope.OfUnit("HK"), Viewer.board(), ExportFormat.CSV));
    }
    assertThatExceptionOfType(NoSuchTable.class)
        .isThrownBy(
            () ->
                Written.by(
                    EXPORTS,
                    new TableRequest(
                        kind.id(),
                        3,
                        widest(kind),
                        Map.of("colour", "red"),
                        Language.VI,
                        ExportFormat.CSV),
                    Viewer.board()))
        .withMessageContaining("colour");
  }

  @Test
  void saysWhatAFilterCanBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Written.by(EXPORTS, request("criteria", Map.of("status", "LOST")), Viewer.board()))
        .withMessageContaining("OFF_TRACK");
    assertThatExceptionOfType(NoSuchTable.class)
        .isThrownBy(() -> Written.by(EXPORTS, request("gossip", Map.of()), Viewer.board()))
        .withMessageContaining("ranking");
  }

  @Test
  void writesFiguresWithAllTheirDecimals() throws IOException {
    JsonNode rows =
        JSON.readTree(
                write(
                    new TableKind("ranking", Set.of(), Set.of()),
                    new Scope.OfUnit("HAI"),
                    Viewer.board(),
                    ExportFormat.JSON))
            .get("rows");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("total_points").decimalValue()).isEqualByComparingTo("39.75");
    assertThat(rows.get(0).get("unit_name").asText()).startsWith("=HYPERLINK(");
  }

  /** The city where the kind can be about it, else its cluster or a unit of it. */
  private static Scope widest(TableKind kind) {
    if (kind.scopes().contains(Scope.City.class)) {
      return Scope.CITY;
    }
    return kind.scopes().contains(Scope.OfCluster.class)
        ? new Scope.OfCluster("C01")
        : new Scope.OfUnit("HK");
  }

  private static byte[] write(TableKind kind, Scope scope, Viewer viewer, ExportFormat format) {
    return Written.by(
        EXPORTS, new TableRequest(kind.id(), 3, scope, Map.of(), Language.VI, format), viewer);
  }

  private static TableRequest request(String kind, Map<String, String> filters) {
    return new TableRequest(kind, 3, Scope.CITY, filters, Language.VI, ExportFormat.CSV);
  }
}
