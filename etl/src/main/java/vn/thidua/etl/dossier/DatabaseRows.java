package vn.thidua.etl.dossier;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;

/** The rows of a part of a query's result, all of which make its digest. */
final class DatabaseRows implements SourceRows {
  private static final int ROWS_AT_ONCE = 2_000;

  private final Connection connection;
  private final ResultSet result;
  private final DatabaseSlice slice;
  private final Header header;
  private final boolean[] isBinary;
  private final String[] cells;
  private final MessageDigest digest = Sha256.start();
  private long line;

  private DatabaseRows(Connection connection, ResultSet result, DatabaseSlice slice)
      throws SQLException {
    this.connection = connection;
    this.result = result;
    this.slice = slice;
    this.header = Header.of(slice.table(), 0, slice.columns());
    this.cells = new String[slice.columns().size()];
    this.isBinary = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      int type = result.getMetaData().getColumnType(i + 1);
      isBinary[i] = type == Types.REAL || type == Types.FLOAT || type == Types.DOUBLE;
    }
    slice.columns().forEach(this::digest);
  }

  /** Closes the connection with itself, also where it cannot be opened. */
  static DatabaseRows open(Connection connection, DatabaseSlice slice) throws SQLException {
    try {
      Statement statement = connection.createStatement();
      statement.setFetchSize(ROWS_AT_ONCE);
      return new DatabaseRows(connection, statement.executeQuery(slice.sql()), slice);
    } catch (SQLException e) {
      connection.close();
      throw slice.failure(e);
    }
  }

  Header header() {
    return header;
  }

  /** Over the header and the rows so far. */
  String sha256() {
    return Sha256.hex(digest);
  }

  @Override
  public boolean next() {
    try {
      while (result.next()) {
        line++;
        boolean isBlank = true;
        for (int i = 0; i < cells.length; i++) {
          cells[i] = sent(i);
          isBlank &= cells[i].isEmpty();
        }
        // blank ones too: they move the lines of those that follow
        for (String cell : cells) {
          digest(cell);
        }
        if (!isBlank) {
          return true;
        }
      }
      return false;
    } catch (SQLException e) {
      throw slice.failure(e);
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String text(int ordinal) {
    int position = header.positions().get(ordinal);
    return position < 0 ? "" : cells[position];
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private String sent(int column) throws SQLException {
    @Nullable String text = result.getString(column + 1);
    if (text == null) {
      return "";
    }
    // the server writes small and large ones with an exponent
    boolean hasExponent = isBinary[column] && text.indexOf('e') > 0;
    return Text.clean(hasExponent ? new BigDecimal(text).toPlainString() : text);
  }

  private void digest(String cell) {
    digest.update(cell.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
