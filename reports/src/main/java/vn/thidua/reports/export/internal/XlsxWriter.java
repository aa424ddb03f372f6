package vn.thidua.reports.export.internal;

import com.github.rzymek.opczip.OpcOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * A workbook of the table and a sheet that says where it comes from. Numbers are numbers and dates
 * dates; text is typed as text, so a spreadsheet never runs it, and stays letter for letter.
 *
 * <p>The parts of a workbook beside its cells lie as files beside this class, as fastexcel writes
 * them. The cells are written here: a library wants to know a column's format before its first
 * figure, for which the table would have to be read twice.
 */
public final class XlsxWriter {
  /** The parts that are read back. */
  static final String TABLE = "xl/worksheets/sheet1.xml";

  static final String TEXTS = "xl/sharedStrings.xml";

  private static final String PROVENANCE = "xl/worksheets/sheet2.xml";
  // beside the head
  private static final int MOST_ROWS = (1 << 20) - 1;
  // the usual 6 takes four times as long for a file a fifth smaller
  private static final int COMPRESSION = 2;
  private static final int LONGEST_SHEET_NAME = 31;

  private XlsxWriter() {}

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param provenance sheet of pairs, what and value, by how many rows there are
   * @throws IllegalArgumentException where the table has more rows than a sheet
   */
  public static void write(Table table, IntFunction<Table> provenance, OutputStream out)
      throws IOException {
    OpcOutputStream zip = new OpcOutputStream(out);
    zip.setLevel(COMPRESSION);
    SharedTexts texts = new SharedTexts();

    zip.putNextEntry(new ZipEntry(TABLE));
    SheetXml cells = new SheetXml(table.columns(), texts, zip);
    cells.begin();
    texts.expect(provenance.apply(0));
    table.eachRow(
        row -> {
          if (cells.rows() == MOST_ROWS) {
            throw new IllegalArgumentException(
                "A sheet holds %,d rows, and %s has more; narrow the table, or take it as CSV or JSON"
                    .formatted(MOST_ROWS, table.name()));
          }
          cells.row(row);
        });
    cells.end("<autoFilter ref=\"" + cells.extent("") + "\"></autoFilter>");
    zip.closeEntry();

    Table source = provenance.apply(cells.rows());
    zip.putNextEntry(new ZipEntry(PROVENANCE));
    SheetXml pairs = new SheetXml(source.columns(), texts, zip);
    pairs.begin();
    source.eachRow(pairs::row);
    pairs.end("");
    zip.closeEntry();

    String name = sheetName(table);
    part(zip, "[Content_Types].xml", part("content-types"));
    part(zip, "docProps/app.xml", part("app"));
    part(
        zip,
        "docProps/core.xml",
        filled("core", Map.of("created", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())));
    part(zip, "_rels/.rels", part("package-rels"));
    part(
        zip,
        "xl/workbook.xml",
        filled(
            "workbook",
            Map.of(
                "table", SharedTexts.escaped(name),
                "provenance", SharedTexts.escaped(sheetName(source)),
                "filter",
                    SharedTexts.escaped(
                        "'" + name.replace("'", "''") + "'!" + cells.extent("$")))));
    part(zip, "xl/_rels/workbook.xml.rels", part("workbook-rels"));
    zip.putNextEntry(new ZipEntry(TEXTS));
    texts.write(zip);
    zip.closeEntry();
    part(zip, "xl/styles.xml", styles(cells.decimals()));
    zip.finish();
  }

  private static String styles(List<Integer> decimals) {
    return filled(
        "styles",
        Map.of(
            "styleCount",
            String.valueOf(SheetXml.FIRST_NUMBER + decimals.size()),
            "styles",
            decimals.stream()
                .map(
                    count ->
                        "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                            .formatted(SheetXml.WHOLE_FORMAT + count))
                .collect(Collectors.joining())));
  }

  // what no spreadsheet takes in the name of a sheet
  private static String sheetName(Table table) {
    String name = table.name().replaceAll("[/\\\\?*\\]\\[:]", "-");
    return name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME));
  }

  private static void part(OpcOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    zip.write(bytes, 0, bytes.length);
    zip.closeEntry();
  }

  private static String filled(String part, Map<String, String> values) {
    String text = part(part);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  /** A part of a workbook as it lies beside this class. */
  static String part(String name) {
    try (InputStream in = XlsxWriter.class.getResourceAsStream("workbook/" + name + ".xml")) {
      if (in == null) {
        throw new IllegalStateException("The program lacks a part of workbooks: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
