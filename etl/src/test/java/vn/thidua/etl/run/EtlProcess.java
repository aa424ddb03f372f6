package vn.thidua.etl.run;

import static vn.thidua.etl.PostgresForTests.rows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.thidua.etl.publish.Database;

/** The batch as a process of its own, started as people start it. */
final class EtlProcess {

  private EtlProcess() {}

  static Process run(Path dossier, Database database) throws IOException {
    return run(dossier, database, Map.of());
  }

  static Process run(Path dossier, Database database, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bin/etl", "run", "--input", dossier.toString(), "--db", database.url());
    builder.environment().put("THIDUA_DB_USER", String.valueOf(database.user()));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(new File("target/etl-process.log"));
    return builder.start();
  }

  /** Waits until the batch waits for a lock. */
  static void awaitBlocked(Database database) throws SQLException, InterruptedException {
    String blocked =
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
            + " and application_name = 'thidua etl' and datname = current_database()";
    for (int i = 0; i < 3000; i++) {
      if (!rows(database, blocked).equals(List.of("0"))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the batch never came to publish; see target/etl-process.log");
  }
}
