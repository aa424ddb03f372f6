package vn.thidua.web.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived a service killed hard. It is only looked for while the folder's lock is
 * held, so no living service can own it.
 */
final class StalePostmaster {
  private static final Logger LOG = LoggerFactory.getLogger(StalePostmaster.class);
  private static final int PORT_LINE = 3;
  private static final long PATIENCE_SECONDS = 30;

  private StalePostmaster() {}

  static void stop(Path data, String user, String password) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> server =
        lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).trim()));
    // after a reboot the pid may be anybody's
    if (server
        .flatMap(each -> each.info().command())
        .filter(c -> c.contains("postgres"))
        .isPresent()) {
      LOG.info("Stopping the database server left by a service that was killed");
      if (lines.size() > PORT_LINE) {
        endSessions(lines.get(PORT_LINE).trim(), user, password);
      }
      stop(server.orElseThrow());
    }
  }

  /** Without sessions the server ends at once when it is asked to. */
  private static void endSessions(String port, String user, String password) {
    String url =
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=5";
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
    } catch (SQLException e) {
      LOG.info("It answers no more and is ended by force if need be: {}", e.getMessage());
    }
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    if (!ends(server)) {
      server.destroyForcibly();
      if (!ends(server)) {
        throw new DatabaseFault(
            "The database server left by an earlier start (process "
                + server.pid()
                + ") does not end.",
            "End that process, then start again.");
      }
    }
  }

  private static boolean ends(ProcessHandle server) {
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for process " + server.pid(), e);
    }
  }
}
