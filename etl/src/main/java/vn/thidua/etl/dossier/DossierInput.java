package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** Where a dossier is to be read from. */
public sealed interface DossierInput extends Serializable {

  /** As messages call it, without secrets. */
  String shown();

  /** Lists what the dossier holds and keeps it in that state until it is closed. */
  DossierSource open(Configuration configuration);

  /**
   * A folder of files.
   *
   * @param location a path or URI on any file system of Hadoop's
   */
  record Folder(String location) implements DossierInput {

    @Override
    public String shown() {
      return location;
    }

    @Override
    public DossierSource open(Configuration configuration) {
      return DossierFolder.list(location, configuration);
    }
  }

  /**
   * A PostgreSQL database, of which a query gives each table.
   *
   * @param url of JDBC; user and password may stand in it
   */
  record Database(
      String url, @Nullable String user, @Nullable String password, List<TableQuery> queries)
      implements DossierInput {

    public Database {
      queries = List.copyOf(queries);
    }

    @Override
    public String shown() {
      int parameters = url.indexOf('?');
      return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public DossierSource open(Configuration configuration) {
      return DossierDatabase.open(this);
    }

    @Override
    public String toString() {
      return shown();
    }
  }
}
