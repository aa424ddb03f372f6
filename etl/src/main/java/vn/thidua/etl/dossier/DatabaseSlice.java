package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of a query's result that is read like a file.
 *
 * @param columns the names of the result's columns
 * @param sql gives its rows in the order of all their columns, so that a row has the same number
 *     whenever the same state is read
 */
record DatabaseSlice(DossierTable table, List<String> columns, String sql) implements Serializable {

  /** By path: the table's name, or of several parts {@code results/3-of-8}. */
  static Map<String, DatabaseSlice> of(TableQuery query, Connection connection)
      throws SQLException {
    String source = "(" + query.sql().strip().replaceFirst(";$", "") + "\n) as sent";
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("select * from " + source + " limit 0")) {
      ResultSetMetaData described = none.getMetaData();
      for (int i = 1; i <= described.getColumnCount(); i++) {
        columns.add(described.getColumnLabel(i));
      }
    }
    // names of our own: the sender's may repeat
    List<String> names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).toList();
    String rows = "select * from " + source + "(" + String.join(", ", names) + ")";
    String order =
        names.stream()
            .map(name -> name + "::text collate \"C\"")
            .collect(Collectors.joining(", ", " order by ", ""));
    Map<String, DatabaseSlice> slices = new LinkedHashMap<>();
    String name = query.table().tableName();
    if (query.partitionBy() == null) {
      slices.put(name, new DatabaseSlice(query.table(), columns, rows + order));
      return slices;
    }
    int by = columns.indexOf(query.partitionBy());
    if (by < 0) {
      throw new SQLException("the result has no column " + query.partitionBy() + " to part it by");
    }
    for (int i = 0; i < query.partitions(); i++) {
      String part =
          " where (hashtextextended(coalesce(%s::text, ''), 0) & 9223372036854775807) %% %d = %d"
              .formatted(names.get(by), query.partitions(), i);
      slices.put(
          "%s/%d-of-%d".formatted(name, i + 1, query.partitions()),
          new DatabaseSlice(query.table(), columns, rows + part + order));
    }
    return slices;
  }

  /** The query is the operator's; what the server says of it comes with its key. */
  DossierException failure(SQLException cause) {
    return DossierException.of(
        "failure.query", cause, TableQuery.key(table) + ": " + cause.getMessage());
  }
}
