package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.etl.dossier.WorkbookFile.formula;
import static vn.thidua.etl.dossier.WorkbookFile.number;
import static vn.thidua.etl.dossier.WorkbookFile.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFormatTests extends FileFormatContract {
  private static final List<String> HEADER = texts("year", "unit_code", "award_code", "decided_on");

  XlsxFormatTests(@TempDir Path folder) {
    super(folder);
  }

  @Override
  FileFormat format() {
    return new XlsxFormat();
  }

  @Override
  String named(String name) {
    return name + ".xlsx";
  }

  @Override
  byte[] file(List<List<String>> rows) throws IOException {
    WorkbookFile workbook = new WorkbookFile();
    List<List<String>> cells =
        rows.stream().map(row -> row.stream().map(workbook::shared).toList()).toList();
    return workbook.sheet("Sheet1", cells).bytes();
  }

  @Override
  List<Long> linesOfAwards() {
    return List.of(2L, 4L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // column | cell | its text
        "value | <c><v>12.50</v></c> | 12.5",
        "value | <c><v>0.30000000000000004</v></c> | 0.30000000000000004",
        "value | <c><v>1E-3</v></c> | 0.001",
        "value | <c><v>1.5E+5</v></c> | 150000",
        "value | <c><v>1E999999999</v></c> | 1E999999999",
        "value | <c s='4'><v>0.95</v></c> | 0.95",
        "value | <c s='1'><v>44693</v></c> | 2022-05-12",
        "unit_code | <c><v>1</v></c> | 1",
        "unit_code | <c><v>2022.0</v></c> | 2022",
        "unit_code | <c t='inlineStr'><is><r><t>S</t></r><r><t>01</t></r><rPh><t>x</t></rPh></is></c> | S01",
        "unit_code | <c t='str'><f>A1</f><v>S_x0041_</v></c> | SA",
        "unit_code | <c t='str'><f>A1</f><v>S_x0000_</v></c> | S_x0000_",
        "unit_code | <c t='b'><v>1</v></c> | TRUE",
        "period | <c s='2'><v>44743</v></c> | 2022-07",
        "period | <c s='2'><v>44745</v></c> | 2022-07-03",
        "period | <c s='1'><v>44743</v></c> | 2022-07-01",
        "period | <c><v>2022</v></c> | 2022",
        "submitted_at | <c s='1'><v>44652</v></c> | 2022-04-01",
        "submitted_at | <c s='2'><v>44652</v></c> | 2022-04-01",
        "submitted_at | <c s='3'><v>44652.729166666664</v></c> | 2022-04-01T17:30:00",
        "submitted_at | <c t='d'><v>2022-04-01T00:00:00</v></c> | 2022-04-01",
        "submitted_at | <c><v>44652</v></c> | 44652",
        "submitted_at | <c s='1'><v>59</v></c> | 1900-02-28",
        "submitted_at | <c s='1'><v>60</v></c> | 60",
        "submitted_at | <c s='1'><v>-1</v></c> | -1",
        "submitted_at | <c s='1'><v>3000000</v></c> | 3000000"
      })
  void readsACellAsItsWriterMeantIt(String column, String cell, String text) throws IOException {
    assertThat(only(column, cell, new WorkbookFile())).isEqualTo(text);
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
    WorkbookFile workbook = new WorkbookFile().countingFrom1904();
    assertThat(only("submitted_at", number("43190", WorkbookFile.DATE), workbook))
        .isEqualTo("2022-04-01");
  }

  @Test
  void readsALonePointInTextAsAmbiguousAndInANumberAsDecimal() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet(
                "results",
                List.of(texts("value", "period"), List.of(number("1.234"), text("1.234"))))
            .bytes();
    Sent sent = sent("x", bytes);
    try (SourceRows rows = sent.reader().rows(sent.part())) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.point(DossierTable.RESULTS.positionOf("value")))
          .isEqualTo(PointReading.DECIMAL);
      assertThat(rows.point(DossierTable.RESULTS.positionOf("period")))
          .isEqualTo(PointReading.AMBIGUOUS);
    }
  }

  @Test
  void tellsErrorsOfFormulasFromText() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet(
                "results",
                List.of(
                    texts("value", "unit_code"),
                    List.of(formula("1/0", "e", "#DIV/0!"), text("#DIV/0!"))))
            .bytes();
    Sent sent = sent("x", bytes);
    try (SourceRows rows = sent.reader().rows(sent.part())) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.isError(DossierTable.RESULTS.positionOf("value"))).isTrue();
      assertThat(rows.text(DossierTable.RESULTS.positionOf("value"))).isEqualTo("#DIV/0!");
      assertThat(rows.isError(DossierTable.RESULTS.positionOf("unit_code"))).isFalse();
    }
  }

  @Test
  void refusesCellsOfTheWrongTypeByTheirRule() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet(
                "results",
                List.of(
                    texts("unit_code", "criterion_code", "period", "stage", "value"),
                    List.of(
                        formula("X1", "e", "#REF!"),
                        number("1"),
                        number("44743", WorkbookFile.DATE),
                        text("board"),
                        text("1.234"))))
            .bytes();
    Sent sent = sent("x", bytes);
    Part part = sent.part();
    try (SourceRows rows = sent.reader().rows(part)) {
      assertThat(rows.next()).isTrue();
      assertThat(RowCheck.read(part, rows).faults())
          .extracting(fault -> fault.column() + " " + fault.rule().code() + " " + fault.value())
          .containsExactly(
              "unit_code not_a_number #REF!",
              "period not_a_period 2022-07-01",
              "value ambiguous_number 1.234");
    }
  }

  @Test
  void findsTheHeaderBelowTitles() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet(
                "awards",
                List.of(
                    texts("ỦY BAN NHÂN DÂN", "", "", "", "", "Mẫu số 3"),
                    texts(),
                    texts("Năm: 2022", "Đơn vị"),
                    HEADER,
                    texts("2022", "A", "CO")))
            .bytes();
    Sent sent = sent("x", bytes);
    assertThat(Objects.requireNonNull(sent.part().header()).line()).isEqualTo(4);
    assertThat(sent.part().rows()).isEqualTo(1);
    assertThat(sent.inspect().ignored())
        .extracting(Notice::messageEn)
        .containsExactly(
            "Sheet “awards”: what stands above the names of the columns is a title (rows: 2); not read.");
  }

  @Test
  void takesTheFirstRowThatNamesTwoColumnsForTheHeader() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet(
                "awards",
                List.of(texts("Năm", "Mã đơn vị"), texts("2022", "A"), HEADER, texts("2022", "A")))
            .bytes();
    Part part = sent("x", bytes).part();
    assertThat(Objects.requireNonNull(part.header()).line()).isEqualTo(1);
    assertThat(part.rows()).isEqualTo(3);
    assertThat(part.missing()).extracting(DossierColumn::name).containsExactly("award_code");
  }

  @Test
  void takesTheRowWithMostColumnsForTheHeaderWhereOneIsMissing() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet("awards", List.of(texts("Năm"), texts("Năm", "Mã đơn vị"), texts("2022", "A")))
            .bytes();
    Part part = sent("x", bytes).part();
    assertThat(Objects.requireNonNull(part.header()).line()).isEqualTo(2);
    assertThat(part.missing()).extracting(DossierColumn::name).containsExactly("award_code");
  }

  @Test
  void readsEverySheetThatIsNamedForATableAndNoOther() throws IOException {
    List<List<String>> rows = List.of(HEADER, texts("2022", "A", "CO"));
    byte[] bytes =
        new WorkbookFile()
            .sheet("Hướng dẫn", List.of(texts("Điền vào các trang sau")))
            .sheet("Awards 2022", rows)
            .sheet("results", List.of(texts("unit_code")))
            .sheet("bands", List.of())
            .hidden("awards cũ", rows)
            .bytes();
    Inspection inspection = sent("commitments-2022", bytes).inspect();
    assertThat(inspection.parts())
        .extracting(part -> part.sheet() + "=" + part.table().tableName() + ":" + part.rows())
        .containsExactly("Awards 2022=awards:1", "results=results:0", "bands=bands:0");
    assertThat(inspection.parts().get(2).fault()).isNotNull();
    assertThat(inspection.ignored())
        .extracting(Notice::messageEn)
        .satisfiesExactly(
            hidden -> assertThat(hidden).contains("awards cũ").contains("hidden"),
            notes -> assertThat(notes).contains("Hướng dẫn"));
  }

  @Test
  void readsSheetsWithoutATablesNameByTheNameOfTheFile() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet("Sheet1", List.of())
            .sheet("Quý 1", List.of(HEADER, texts("2022", "A", "CO")))
            .sheet("Quý 2", List.of(HEADER, texts("2022", "B", "CO")))
            .sheet("Ghi chú", List.of(texts("xem công văn 12")))
            .bytes();
    Inspection inspection = sent("awards-2022", bytes).inspect();
    assertThat(inspection.parts()).extracting(Part::sheet).containsExactly("Quý 1", "Quý 2");
    assertThat(inspection.ignored()).hasSize(2);
  }

  @Test
  void takesTheFirstSheetThatIsNotBlankWhereNoneHasAColumn() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet("Sheet1", List.of())
            .sheet("Sheet2", List.of(texts("xin chào")))
            .bytes();
    assertThat(sent("awards", bytes).inspect().parts())
        .singleElement()
        .satisfies(part -> assertThat(part.missing()).hasSize(3));
    byte[] blank = new WorkbookFile().sheet("Sheet1", List.of()).bytes();
    assertThat(fault("awards", blank)).contains("empty");
  }

  @Test
  void countsNoSheetOfAWorkbookThatIsBrokenInOne() throws IOException {
    byte[] bytes =
        new WorkbookFile()
            .sheet("awards", List.of(HEADER, texts("2022", "A", "CO")))
            .raw("results", "<worksheet><sheetData><row r='1'><c><v>1</v></row></sheetData>")
            .bytes();
    Inspection inspection = sent("x", bytes).inspect();
    assertThat(inspection.parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.table()).isEqualTo(DossierTable.AWARDS);
              assertThat(part.rows()).isZero();
            });
    assertThat(fault("x", bytes)).contains("damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "<row r='2'/><row r='2'/>",
    "<row r='1048577'/>",
    "<row><c r='ZZZZZZ1'><v>1</v></c></row>",
    "<row><c t='s'><v>7</v></c></row>",
    "<row><c t='s'><v>-1</v></c></row>",
    "<row><c>&unknown;</c></row>"
  })
  void refusesWhatNoSpreadsheetWrites(String rows) throws IOException {
    String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    assertThat(fault("x", new WorkbookFile().raw("awards", sheet).bytes())).contains("damaged");
  }

  @Test
  void saysWhyAFileIsNoWorkbook() throws IOException {
    assertThat(fault("awards", compound("Workbook"))).contains("before Excel 2007");
    assertThat(fault("awards", compound("EncryptedPackage"))).contains("password");
    assertThat(fault("awards", "year,unit_code".getBytes(StandardCharsets.UTF_8)))
        .contains("not an Excel workbook");
    byte[] whole = file(AWARDS);
    assertThat(fault("awards", Arrays.copyOf(whole, whole.length - 30))).contains("not whole");
    assertThat(fault("awards", zip("xl/worksheets/sheet1.xml", "<x/>"))).contains("lacks a part");
  }

  @Test
  void tellsOfABrokenWorkbookThoughNothingSaysWhatItHolds() throws IOException {
    Inspection inspection = sent("tệp", compound("EncryptedPackage")).inspect();
    assertThat(inspection.parts()).isEmpty();
    assertThat(inspection.lost())
        .singleElement()
        .extracting(Inspection.LostFile::fault)
        .isNotNull();
  }

  @Test
  void refusesWhatWouldUnfoldWithoutEnd() throws IOException {
    assertThat(fault("awards", bomb(' '))).contains("larger than");
    assertThat(fault("awards", bomb('a'))).contains("larger than");
    byte[] lying = bomb('\0');
    assertThat(fault("awards", lying)).contains("damaged");
    // the size that the archive's directory claims is looked at first
    ByteBuffer directory = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < lying.length - 46; i++) {
      if (directory.getInt(i) == 0x02014b50) {
        directory.putInt(i + 24, 0xfffffff0);
      }
    }
    assertThat(fault("awards", lying)).contains("larger than");
  }

  private String only(String column, String cell, WorkbookFile workbook) throws IOException {
    byte[] bytes =
        workbook.sheet("results", List.of(texts(column), List.of(cell.replace('\'', '"')))).bytes();
    Sent sent = sent("x", bytes);
    try (SourceRows rows = sent.reader().rows(sent.part())) {
      assertThat(rows.next()).isTrue();
      return rows.text(DossierTable.RESULTS.positionOf(column));
    }
  }

  private String fault(String name, byte[] bytes) throws IOException {
    Part part = sent(name, bytes).part();
    Fault fault = Objects.requireNonNull(part.fault(), "no fault");
    return fault.row(part, null).getString(7);
  }

  private static List<String> texts(String... texts) {
    List<String> cells = new ArrayList<>();
    for (String each : texts) {
      cells.add(text(each));
    }
    return cells;
  }

  private static byte[] zip(String part, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A workbook whose one sheet is 32 MB of the same letter. */
  private static byte[] bomb(char letter) throws IOException {
    String sheet = "<worksheet><sheetData><row><c><v>" + String.valueOf(letter).repeat(32 << 20);
    return new WorkbookFile().raw("awards", sheet).bytes();
  }

  /** A compound binary file, as Excel wrote before 2007 and writes encrypted workbooks. */
  private static byte[] compound(String stream) {
    ByteBuffer bytes = ByteBuffer.allocate(2048);
    bytes.putLong(0xd0cf11e0a1b11ae1L).position(1024);
    bytes.put(stream.getBytes(StandardCharsets.UTF_16LE));
    return bytes.array();
  }
}
