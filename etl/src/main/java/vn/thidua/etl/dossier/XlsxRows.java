package vn.thidua.etl.dossier;

import java.util.Objects;
import java.util.StringJoiner;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook;
import vn.thidua.etl.dossier.xlsx.CellKind;
import vn.thidua.etl.dossier.xlsx.SheetRows;

/** The rows of a sheet that a first reading found sound. */
final class XlsxRows implements SourceRows {
  private static final int MONTH_LENGTH = "2022-07".length();

  private final Part part;
  private final Header header;
  private final SheetRows rows;

  XlsxRows(Part part, SheetRows rows) {
    this.part = part;
    this.header = Objects.requireNonNull(part.header());
    this.rows = rows;
  }

  @Override
  public boolean next() {
    try {
      do {
        if (!rows.next()) {
          return false;
        }
      } while (rows.line() <= header.line() || SheetScan.isBlank(rows));
      return true;
    } catch (BrokenWorkbook e) {
      throw DossierException.changed(part.file(), e);
    }
  }

  @Override
  public long line() {
    return rows.line();
  }

  /** A period typed as 2022-07 is turned into a date by spreadsheets, and shown as a month. */
  @Override
  public String text(int ordinal) {
    int position = header.positions().get(ordinal);
    if (position < 0) {
      return "";
    }
    String text = Text.clean(rows.text(position));
    boolean isMonth =
        rows.kind(position) == CellKind.MONTH
            && part.table().columns().get(ordinal).type() == CellType.PERIOD
            && text.endsWith("-01");
    return isMonth ? text.substring(0, MONTH_LENGTH) : text;
  }

  @Override
  public boolean isError(int ordinal) {
    int position = header.positions().get(ordinal);
    return position >= 0 && rows.kind(position) == CellKind.ERROR;
  }

  @Override
  public PointReading point(int ordinal) {
    int position = header.positions().get(ordinal);
    return position >= 0 && rows.kind(position) == CellKind.NUMBER
        ? PointReading.DECIMAL
        : PointReading.AMBIGUOUS;
  }

  @Override
  public String surplus() {
    StringJoiner surplus = new StringJoiner(";");
    boolean isBlank = true;
    for (int i = header.width(); i < rows.width(); i++) {
      String cell = Text.clean(rows.text(i));
      isBlank &= cell.isEmpty();
      surplus.add(cell);
    }
    return isBlank ? "" : surplus.toString();
  }

  @Override
  public void close() {
    rows.close();
  }
}
