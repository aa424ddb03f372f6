package vn.thidua.web.demo;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.Thidua;
import vn.thidua.web.runs.BatchRefused;
import vn.thidua.web.runs.BatchRunner;

/**
 * The whole service for tests, started once: a real database, the real batch on {@code
 * src/test/resources/dossier}, a port of its own and the demo's accounts.
 */
public final class Dashboard {
  private static final Path FOLDER = Path.of("target", "dashboard").toAbsolutePath();
  private static final Path DOSSIER = Path.of("src/test/resources/dossier").toAbsolutePath();

  /** A figure of a period that ends after June. */
  private static final Pattern LATER_PERIOD = Pattern.compile(",2025(-(0[7-9]|1\\d|Q[34]|H2))?,");

  /** An amendment made after June. */
  private static final Pattern LATER_DAY = Pattern.compile(",2025-(0[7-9]|1[0-2])-\\d\\d,");

  private static final Dashboard RUNNING = start();

  private final ConfigurableApplicationContext context;

  private Dashboard(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * The service with the odd years 2019 and 2020, with 2024, and with two editions of 2025: number
   * 1, which is of the middle of the year, and the current one.
   */
  public static Dashboard running() {
    return RUNNING;
  }

  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** A part of which there are several, by its name. */
  public <T> T part(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** The folder the service reads; tests may change it and publish again. */
  public Path dossier() {
    return FOLDER.resolve("dossier");
  }

  public static String password(String login) {
    return "demo-" + login;
  }

  /** Publishes the dossier as it is now; returns the batch's exit status. */
  public int publish() throws BatchRefused {
    BatchRunner runner = part(BatchRunner.class);
    List<String> said = new ArrayList<>();
    int status = runner.await(runner.start("test"), said::add);
    if (status != 0 && status != 3) {
      System.err.println(String.join("\n", said));
    }
    return status;
  }

  /** What was known of 2025 when half of it was over. */
  private void publishMidYear() throws IOException {
    Path known = FOLDER.resolve("mid-year");
    FileSystemUtils.copyRecursively(DOSSIER, known);
    keep(known.resolve("results/2025"), LATER_PERIOD);
    keep(known.resolve("commitments"), LATER_DAY);
    Etl.run(part(HikariDataSource.class), known.toString(), "--years 2025 --as-of 2025-06-30");
  }

  /** Leaves the lines of a folder's files that are not later. */
  private static void keep(Path folder, Pattern later) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.write(
            file, Files.readAllLines(file).stream().filter(later.asPredicate().negate()).toList());
      }
    }
  }

  private static Dashboard start() {
    try {
      FileSystemUtils.deleteRecursively(FOLDER);
      Files.createDirectories(FOLDER);
      FileSystemUtils.copyRecursively(DOSSIER, FOLDER.resolve("dossier"));
      Dashboard dashboard =
          new Dashboard(
              new SpringApplicationBuilder(Thidua.class)
                  .profiles("demo")
                  .run(
                      "--server.port=0",
                      // tests of delivery move the clock and do it themselves
                      "--thidua.delivery.enabled=false",
                      "--thidua.delivery.allowed-domains=thidua.example",
                      "--thidua.database.folder=" + FOLDER.resolve("postgres"),
                      "--thidua.etl.log-folder=" + FOLDER.resolve("runs"),
                      "--thidua.etl.lake=" + FOLDER.resolve("lake"),
                      "--thidua.etl.dossier=" + FOLDER.resolve("dossier")));
      dashboard.publishMidYear();
      int status = dashboard.publish();
      if (status != 0 && status != 3) {
        throw new IllegalStateException("the batch ended with status " + status);
      }
      dashboard
          .part(DemoAccounts.class)
          .makeAll(dashboard.part(Mart.class).editions().latest().orElseThrow());
      return dashboard;
    } catch (IOException | BatchRefused e) {
      throw new IllegalStateException("the service for the tests does not start", e);
    }
  }
}
