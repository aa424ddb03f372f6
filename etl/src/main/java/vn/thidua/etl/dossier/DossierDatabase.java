package vn.thidua.etl.dossier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dossier that is a database: every query, or every part of one, is a file of it. All are read
 * from one state of the database, which a transaction on the driver keeps and tasks join.
 */
final class DossierDatabase implements DossierSource {
  private final Connection keeping;
  private final List<DossierFile> files;
  private final DatabaseReader reader;

  private DossierDatabase(
      Connection keeping, Map<String, DatabaseSlice> slices, DatabaseReader reader) {
    this.keeping = keeping;
    this.reader = reader;
    this.files =
        slices.keySet().stream()
            .map(path -> new DossierFile(path, path, 0))
            .sorted(Comparator.comparing(DossierFile::path, Text.BY_CODE_POINT))
            .toList();
  }

  /**
   * Takes a snapshot and tries every query, all of whose faults are told at once.
   *
   * @throws DossierException if the database cannot be reached or a query makes no sense
   */
  static DossierDatabase open(DossierInput.Database input) {
    try {
      Connection keeping = DatabaseSession.open(input);
      try {
        return open(input, keeping);
      } catch (SQLException | RuntimeException e) {
        keeping.close();
        throw e;
      }
    } catch (SQLException e) {
      throw DossierException.of(
          "failure.database", e, input.shown(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<DossierFile> files() {
    return files;
  }

  @Override
  public List<Notice> ignored() {
    return List.of();
  }

  @Override
  public boolean mayHoldFacts(DossierFile file) {
    return reader.slice(file).table().isFact();
  }

  @Override
  public DossierReader reader() {
    return reader;
  }

  @Override
  public Optional<String> mark(DossierFile file) {
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      keeping.close();
    } catch (SQLException e) {
      throw DossierException.of(
          "failure.database", e, reader.input().shown(), String.valueOf(e.getMessage()));
    }
  }

  private static DossierDatabase open(DossierInput.Database input, Connection keeping)
      throws SQLException {
    String snapshot;
    try (Statement statement = keeping.createStatement();
        ResultSet result = statement.executeQuery("select pg_export_snapshot()")) {
      result.next();
      snapshot = result.getString(1);
    }
    Map<String, DatabaseSlice> slices = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (TableQuery query : input.queries()) {
      // a query that fails would end the transaction for those after it
      Savepoint before = keeping.setSavepoint();
      try {
        slices.putAll(DatabaseSlice.of(query, keeping));
      } catch (SQLException e) {
        keeping.rollback(before);
        faults.add(TableQuery.key(query.table()) + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw DossierException.of("failure.query", null, String.join("\n", faults));
    }
    return new DossierDatabase(
        keeping, slices, new DatabaseReader(input, snapshot, Map.copyOf(slices)));
  }
}
