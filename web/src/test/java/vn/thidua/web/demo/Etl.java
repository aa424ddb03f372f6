package vn.thidua.web.demo;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The batch itself, as somebody starts it by hand. */
public final class Etl {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private Etl() {}

  /**
   * Publishes a dossier and waits for it. Rows may be refused: screens and reports tell of them.
   *
   * @param dossier a folder, relative to the project's
   * @param options of {@code etl run}, with a space between them
   */
  public static void run(HikariDataSource database, String dossier, String options)
      throws IOException {
    ProcessBuilder batch =
        new ProcessBuilder(
            PROJECT.resolve("etl/bin/etl").toString(),
            "run",
            "--input",
            PROJECT.resolve(dossier).toString(),
            "--db",
            database.getJdbcUrl());
    batch.command().addAll(Arrays.asList(options.split(" ", -1)));
    batch.environment().put("THIDUA_DB_USER", database.getUsername());
    batch.environment().put("THIDUA_DB_PASSWORD", database.getPassword());
    Path log = Files.createTempFile(Path.of("target"), "etl", ".log");
    int status =
        batch
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .onExit()
            .join()
            .exitValue();
    if (status != 0 && status != 3) {
      throw new IllegalStateException(Files.readString(log));
    }
  }
}
