package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.StringJoiner;

/** The rows of a CSV that a first reading found sound. */
final class CsvRows implements SourceRows {
  private final Part part;
  private final Header header;
  private final PointReading point;
  private final CsvParser parser;
  private boolean pastHeader;

  CsvRows(Part part, InputStream bytes) {
    this.part = part;
    this.header = Objects.requireNonNull(part.header());
    this.point = part.separator() == ';' ? PointReading.AMBIGUOUS : PointReading.DECIMAL;
    this.parser = new CsvParser(bytes, part.separator());
  }

  @Override
  public boolean next() throws IOException {
    try {
      if (!pastHeader) {
        pastHeader = true;
        if (!parser.next()) {
          return false;
        }
      }
      return parser.next();
    } catch (UnreadableFile e) {
      throw DossierException.changed(part.file(), e);
    }
  }

  @Override
  public long line() {
    return parser.line();
  }

  @Override
  public String text(int ordinal) {
    int position = header.positions().get(ordinal);
    return position < 0 ? "" : Text.clean(parser.cell(position));
  }

  @Override
  public PointReading point(int ordinal) {
    return point;
  }

  @Override
  public String surplus() {
    if (parser.cells() <= header.width()) {
      return "";
    }
    StringJoiner surplus = new StringJoiner(String.valueOf(part.separator()));
    boolean blank = true;
    for (int i = header.width(); i < parser.cells(); i++) {
      String cell = Text.clean(parser.cell(i));
      blank &= cell.isEmpty();
      surplus.add(cell);
    }
    return blank ? "" : surplus.toString();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
