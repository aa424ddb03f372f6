package vn.thidua.web;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.demo.Etl;

/**
 * Dossiers of a real size, each published once by the batch itself, into a database of its own on
 * the tests' server.
 */
enum PublishedDossier {
  /** The provinces' budgets, their last year closed. */
  BUDGETS("etl/src/test/resources/dossiers/vn-budget", "--years 2017 --official 2017"),
  /** The made-up city of the demo, in the year that runs. */
  SAMPLE("etl/sample", "--years 2026");

  private static final Map<PublishedDossier, CompletableFuture<HikariDataSource>> DATABASES =
      new EnumMap<>(PublishedDossier.class);

  private final String folder;
  private final String options;

  PublishedDossier(String folder, String options) {
    this.folder = folder;
    this.options = options;
  }

  /** The database; its mart holds one edition. */
  HikariDataSource database() {
    synchronized (DATABASES) {
      if (DATABASES.isEmpty()) {
        // all at once: what comes first is looked at while the others are still being published
        for (PublishedDossier each : values()) {
          DATABASES.put(
              each,
              CompletableFuture.supplyAsync(
                  each::publish, work -> new Thread(work, "publish").start()));
        }
      }
      return Objects.requireNonNull(DATABASES.get(this)).join();
    }
  }

  private HikariDataSource publish() {
    HikariDataSource server = Dashboard.running().part(HikariDataSource.class);
    String name = name().toLowerCase(Locale.ROOT);
    JdbcClient.create(server).sql("create database " + name).update();
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(server.getJdbcUrl().replaceFirst("/[^/]*$", "/" + name));
    database.setUsername(server.getUsername());
    database.setPassword(server.getPassword());
    database.setMaximumPoolSize(4);

    try {
      Etl.run(database, folder, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return database;
  }
}
