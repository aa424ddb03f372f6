package vn.thidua.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.MartDatabase;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/** Workbooks and CSV of a ranking, read back as their receivers read them. */
class ExportsIT {
  private static final String HOSTILE =
      "=HYPERLINK(\"http://x\";\"Sở <b>Xây dựng</b>\") & $F{UNIT} ${1+1} -1+1";

  private final Mart mart = new Mart(MartDatabase.filled());
  private final Exports exports = new Exports(mart);

  @Test
  void writesNumbersAsNumbersAndDatesAsDates() throws IOException {
    try (ReadableWorkbook book = workbook(Viewer.board(), Language.VI)) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(12);
      Row best = rows.get(1);
      assertThat(text(best, rows.get(0), "Đơn vị")).isEqualTo("Ủy ban nhân dân quận Hoàn Kiếm");
      assertThat(number(best, rows.get(0), "Tổng điểm")).isEqualByComparingTo("96");
      assertThat(number(best, rows.get(0), "Tỷ lệ điểm")).isEqualByComparingTo("0.96");
      assertThat(number(best, rows.get(0), "Hạng trong cụm")).isEqualByComparingTo("1");
      assertThat(number(best, rows.get(0), "A: Nhiệm vụ phát triển kinh tế - xã hội"))
          .isEqualByComparingTo("66");
      assertThat(
              best.getCellAsDate(index(rows.get(0), "Số liệu đến ngày"))
                  .orElseThrow()
                  .toLocalDate())
          .isEqualTo(LocalDate.of(2025, 9, 30));
      assertThat(text(best, rows.get(0), "Cờ thi đua của Thành phố")).isEqualTo("Đề nghị");
    }
  }

  @Test
  void keepsWhatIsMissingEmptyAndSaysWhy() throws IOException {
    try (ReadableWorkbook book = workbook(Viewer.board(), Language.EN)) {
      List<Row> rows = book.getFirstSheet().read();
      Row ward =
          rows.stream().filter(row -> row.getCellText(3).equals("PXA")).findFirst().orElseThrow();
      assertThat(ward.getOptionalCell(index(rows.get(0), "Total points"))).isEmpty();
      assertThat(ward.getOptionalCell(index(rows.get(0), "Rank in cluster"))).isEmpty();
      assertThat(text(ward, rows.get(0), "Rank status"))
          .isEqualTo("Unranked: the cluster has no sound rulebook");
    }
  }

  @Test
  void keepsHostileTextAsTextLetterForLetter() throws IOException {
    try (ReadableWorkbook book = workbook(Viewer.board(), Language.VI)) {
      List<Row> rows = book.getFirstSheet().read();
      Row hostile =
          rows.stream().filter(row -> row.getCellText(3).equals("HAI")).findFirst().orElseThrow();
      Cell name = hostile.getCell(index(rows.get(0), "Đơn vị"));
      assertThat(name.getType()).isEqualTo(CellType.STRING);
      assertThat(name.asString()).isEqualTo(HOSTILE);
      assertThat(number(hostile, rows.get(0), "Tổng điểm")).isEqualByComparingTo("39.75");
    }
  }

  @Test
  void tellsWhereTheFiguresComeFrom() throws IOException {
    try (ReadableWorkbook book = workbook(Viewer.board(), Language.EN)) {
      Sheet source = book.findSheet("Provenance").orElseThrow();
      List<String> pairs =
          source.read().stream().map(row -> row.getCellText(0) + "=" + row.getCellText(1)).toList();
      assertThat(pairs)
          .contains(
              "Edition=3",
              "Kind=Provisional",
              "Rows=11",
              "Scope=All that who exported may see",
              "Content digest (SHA-256)=" + "a3".repeat(32));
    }
  }

  @Test
  void freezesTheHeadAndFiltersIt(@TempDir Path folder) throws IOException {
    Path workbook = folder.resolve("ranking.xlsx");
    Files.write(workbook, bytes(Viewer.board(), null, Language.VI, ExportFormat.XLSX));
    assertThat(entry(workbook, "xl/worksheets/sheet1.xml"))
        .contains("state=\"frozen\"")
        .contains("<autoFilter ref=\"A1:")
        .doesNotContain("<f>");
  }

  @Test
  void writesVietnameseCsvForVietnameseSpreadsheets() throws IOException {
    List<String> lines = lines(Viewer.board(), "C02", Language.VI);
    assertThat(lines.get(0))
        .startsWith("\uFEFFMã cụm;Cụm thi đua;Hạng trong cụm;Mã đơn vị;Đơn vị;Tổng điểm;");
    assertThat(lines.get(1))
        .contains(";STC;Sở Tài chính;90;0,900000;Hoàn thành xuất sắc nhiệm vụ;4;");
    assertThat(lines.get(2))
        .contains(
            "\"'=HYPERLINK(\"\"http://x\"\";\"\"Sở <b>Xây dựng</b>\"\") & $F{UNIT} ${1+1}"
                + " -1+1\";39,75;");
    assertThat(lines).hasSize(5);
  }

  @Test
  void writesEnglishCsvForEverybodyElse() throws IOException {
    List<String> lines = lines(Viewer.board(), "C01", Language.EN);
    assertThat(lines.get(0))
        .startsWith("Cluster code,Cluster,Rank in cluster,Unit code,Unit,Total points,");
    assertThat(lines.get(2)).contains(",BD,Ba Đình district,92,0.920000,Good,2,Ranked,GROUP:A,65,");
    assertThat(lines.get(2))
        .endsWith(
            ",Not proposed,Quota used up,For the Board to vote on,\"Tie at the edge of the quota,"
                + " for the Board to vote on\",2025,3,Provisional,2025-09-30");
  }

  @Test
  void givesAUnitItsRankingTableWithoutTheAwardsOfOthers() throws IOException {
    List<String> lines = lines(Viewer.unit("DD"), null, Language.EN);
    assertThat(lines).hasSize(6).noneMatch(line -> line.contains(",STC,"));
    assertThat(lines.get(0)).doesNotContain("Cờ thi đua").contains("Edition");
  }

  @Test
  void refusesARankingOutsideTheScope() {
    assertThatExceptionOfType(OutOfScope.class)
        .isThrownBy(() -> bytes(Viewer.unit("DD"), "C02", Language.VI, ExportFormat.CSV));
    assertThatExceptionOfType(OutOfScope.class)
        .isThrownBy(() -> bytes(Viewer.admin(), null, Language.VI, ExportFormat.XLSX));
  }

  @Test
  void namesTheFilePlainly() {
    TableRequest request =
        request("ranking", Scope.parse("cluster:C/1 Đ"), Map.of(), Language.VI, ExportFormat.XLSX);
    assertThat(exports.fileName(request, mart.editions().byId(3).orElseThrow()))
        .isEqualTo("ranking-cluster-c_1__-2025-3.xlsx");
  }

  private ReadableWorkbook workbook(Viewer viewer, Language language) throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(bytes(viewer, null, language, ExportFormat.XLSX)));
  }

  private List<String> lines(Viewer viewer, @Nullable String cluster, Language language)
      throws IOException {
    return List.of(
        new String(bytes(viewer, cluster, language, ExportFormat.CSV), StandardCharsets.UTF_8)
            .split("\r\n"));
  }

  private byte[] bytes(
      Viewer viewer, @Nullable String cluster, Language language, ExportFormat format) {
    Scope scope = cluster == null ? Scope.CITY : new Scope.OfCluster(cluster);
    return Written.by(exports, request("ranking", scope, Map.of(), language, format), viewer);
  }

  private static TableRequest request(
      String kind,
      Scope scope,
      Map<String, String> filters,
      Language language,
      ExportFormat format) {
    return new TableRequest(kind, 3, scope, filters, language, format);
  }

  private static int index(Row head, String heading) {
    return head.stream().map(Cell::asString).toList().indexOf(heading);
  }

  private static String text(Row row, Row head, String heading) {
    return row.getCellText(index(head, heading));
  }

  private static BigDecimal number(Row row, Row head, String heading) {
    Cell cell = row.getCell(index(head, heading));
    assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
    return cell.asNumber();
  }

  // through the archive's directory, as a spreadsheet opens it
  private static String entry(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
