package vn.thidua.etl.dossier;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the parts of queries in the state of the database that the run has taken.
 *
 * @param snapshot names that state
 * @param slices by path
 */
record DatabaseReader(
    DossierInput.Database input, String snapshot, Map<String, DatabaseSlice> slices)
    implements DossierReader {

  @Override
  public Inspection inspect(DossierFile file) throws IOException {
    DatabaseSlice slice = slice(file);
    try (DatabaseRows rows = open(slice)) {
      long count = 0;
      while (rows.next()) {
        count++;
      }
      return Inspection.of(
          new Part(
              0,
              file,
              null,
              slice.table(),
              rows.sha256(),
              count,
              rows.header(),
              Part.NO_SEPARATOR,
              null));
    }
  }

  @Override
  public SourceRows rows(Part part) {
    return open(slice(part.file()));
  }

  DatabaseSlice slice(DossierFile file) {
    return Objects.requireNonNull(slices.get(file.path()), file.path());
  }

  private DatabaseRows open(DatabaseSlice slice) {
    try {
      return DatabaseRows.open(DatabaseSession.join(input, snapshot), slice);
    } catch (SQLException e) {
      throw slice.failure(e);
    }
  }
}
