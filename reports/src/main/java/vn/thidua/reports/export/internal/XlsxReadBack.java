package vn.thidua.reports.export.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;

/**
 * Whether a workbook says what its table does, in cells of the same types. The cells of the table
 * are read while the workbook is written; everything else when it is finished, by fastexcel, which
 * finds its way through a workbook as a spreadsheet does.
 */
public final class XlsxReadBack {
  // the formats of numbers tell which of them are days
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final int CHUNK = 1 << 16;

  private final RowCheck check;
  private final Promises promises;

  private XlsxReadBack(List<Column> columns, Queue<List<@Nullable Object>> wanted) {
    this.check = new RowCheck(columns, wanted, SharedTexts::held);
    this.promises = new Promises(check);
  }

  /**
   * What differs; empty where the workbook is sound.
   *
   * @param provenance the workbook's second sheet, by how many rows there are
   * @param in the file as it is written
   */
  public static List<String> differences(
      Table table,
      Queue<List<@Nullable Object>> wanted,
      IntFunction<Table> provenance,
      InputStream in,
      Path file)
      throws IOException {
    XlsxReadBack readBack = new XlsxReadBack(table.columns(), wanted);
    try {
      return readBack.differences(table, provenance, in, file);
    } catch (SheetScanner.Misspelt e) {
      readBack.check.differs(String.valueOf(e.getMessage()));
      return readBack.check.differences();
    }
  }

  private List<String> differences(
      Table table, IntFunction<Table> provenance, InputStream in, Path file) throws IOException {
    ZipEntry read = cells(in, table.columns());
    if (check.isDecided()) {
      return check.differences();
    }
    in.transferTo(OutputStream.nullOutputStream());
    try (ZipFile parts = new ZipFile(file.toFile())) {
      ZipEntry listed = parts.getEntry(XlsxWriter.TABLE);
      if (listed == null
          || listed.getCrc() != read.getCrc()
          || listed.getSize() != read.getSize()) {
        check.differs("the sheet is another than the one that was read");
      }
      try (InputStream texts = part(parts, XlsxWriter.TEXTS)) {
        promises.texts(texts);
      }
    }
    return rest(table, provenance, file);
  }

  private static InputStream part(ZipFile parts, String name) throws IOException {
    ZipEntry part = parts.getEntry(name);
    if (part == null) {
      throw new SheetScanner.Misspelt("the workbook lacks its part %s".formatted(name));
    }
    return parts.getInputStream(part);
  }

  /** Reads the first part of the file, which is the table's sheet, and says what it was. */
  private ZipEntry cells(InputStream in, List<Column> columns) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(in.readNBytes(30)).order(ByteOrder.LITTLE_ENDIAN);
    if (head.limit() < 30 || head.getInt(0) != 0x04034b50) {
      throw new SheetScanner.Misspelt("the file does not begin with a sheet");
    }
    String name = new String(in.readNBytes(head.getShort(26)), StandardCharsets.UTF_8);
    if (!name.equals(XlsxWriter.TABLE)) {
      throw new SheetScanner.Misspelt("the file begins with %s".formatted(name));
    }
    in.skipNBytes(head.getShort(28));
    CRC32 sum = new CRC32();
    Inflater inflater = new Inflater(true);
    // stays open: the rest of the file is still to come
    InputStream xml = new CheckedInputStream(new InflaterInputStream(in, inflater, CHUNK), sum);
    try {
      rows(new SheetScanner(xml), columns);
      ZipEntry read = new ZipEntry(name);
      if (!check.isDecided()) {
        xml.transferTo(OutputStream.nullOutputStream());
      }
      read.setCrc(sum.getValue());
      read.setSize(inflater.getBytesWritten());
      return read;
    } catch (EOFException e) {
      throw new SheetScanner.Misspelt("the sheet is cut off");
    } finally {
      inflater.end();
    }
  }

  private void rows(SheetScanner sheet, List<Column> columns) throws IOException {
    // what stands in the head is read with the rest
    if (sheet.nextRow()) {
      while (sheet.nextCell()) {
        promises.head();
      }
    }
    while (!check.isDecided() && sheet.nextRow()) {
      check.row(wanted -> cells(sheet, columns.size(), wanted));
    }
    check.end();
  }

  private List<@Nullable Object> cells(
      SheetScanner sheet, int columns, List<@Nullable Object> wanted) throws IOException {
    @Nullable Object[] cells = new Object[columns];
    while (sheet.nextCell()) {
      int column = sheet.column();
      if (column >= cells.length) {
        cells = Arrays.copyOf(cells, column + 1);
      }
      Object expected = column < wanted.size() ? wanted.get(column) : null;
      cells[column] =
          sheet.isText()
              ? promises.text(sheet.text(), expected, column)
              : promises.figure(sheet.number(), sheet.style(), expected);
    }
    return Arrays.asList(cells);
  }

  private List<String> rest(Table table, IntFunction<Table> provenance, Path file)
      throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
      List<Sheet> sheets = workbook.getSheets().toList();
      if (sheets.size() != 2) {
        check.differs("there are %d sheets, not 2".formatted(sheets.size()));
        return check.differences();
      }
      promises.styles(
          workbook.getFormats().stream()
              .map(id -> workbook.getNumFmtIdToFormat().getOrDefault(id, ""))
              .toList());
      try (Stream<Row> rows = sheets.get(0).openStream()) {
        head(check, rows.iterator(), table.columns());
      }
      List<String> differences = new ArrayList<>(check.differences());
      differences.addAll(differences(provenance.apply(check.line()), sheets.get(1)));
      return differences;
    }
  }

  private static List<String> differences(Table provenance, Sheet sheet) throws IOException {
    RowCheck pairs =
        new RowCheck(
            provenance.columns(), new ArrayDeque<>(provenance.rows().list()), SharedTexts::held);
    int columns = provenance.columns().size();
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> read = rows.iterator();
      head(pairs, read, provenance.columns());
      while (read.hasNext() && !pairs.isDecided()) {
        Row row = read.next();
        pairs.row(cells(row, Math.max(columns, row.getCellCount())));
      }
    }
    pairs.end();
    return pairs.differences();
  }

  private static void head(RowCheck check, Iterator<Row> read, List<Column> columns) {
    check.head(
        read.hasNext() ? read.next().stream().map(Cell::getText).toList() : List.of(),
        columns.stream().map(column -> SharedTexts.held(column.heading())).toList());
  }

  private static List<@Nullable Object> cells(Row row, int columns) {
    List<@Nullable Object> cells = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      cells.add(row.getOptionalCell(column).map(XlsxReadBack::value).orElse(null));
    }
    return cells;
  }

  // a formula is no text of ours and differs from everything
  private static @Nullable Object value(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      String format = cell.getDataFormatString();
      return format != null && Promises.isDay(format)
          ? cell.asDate().toLocalDate()
          : cell.asNumber();
    }
    return cell.getType() == CellType.EMPTY ? null : cell.getValue();
  }
}
