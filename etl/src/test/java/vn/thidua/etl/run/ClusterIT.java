package vn.thidua.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.etl.PostgresForTests.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.PostgresForTests;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.dossier.DossierInput;
import vn.thidua.etl.publish.Database;
import vn.thidua.etl.simulate.Detail;
import vn.thidua.etl.simulate.Format;
import vn.thidua.etl.simulate.Simulation;
import vn.thidua.etl.simulate.SimulationPlan;

/**
 * The same jar on a cluster whose machines fail. The dossier is small enough for the driver, which
 * is told to leave it to the executors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Path dossier;
  private final SparkCluster cluster;
  private final Path log;
  private Database database;

  ClusterIT(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
    this.log = folder.resolve("run.log");
    this.dossier = folder.resolve("dossier");
    Simulation.write(
        new SimulationPlan(
            dossier, 12, 2, 2025, 2026, 7, Detail.COMPACT, Format.CSV, YearMonth.of(2026, 10)));
    this.cluster = new SparkCluster(folder.resolve("spark"));
    this.database = PostgresForTests.empty();
  }

  /** Each test publishes into its own. */
  @BeforeEach
  void emptyDatabase() throws SQLException {
    database = PostgresForTests.empty();
  }

  @AfterAll
  void endCluster() {
    cluster.close();
  }

  private List<String> arguments() {
    return List.of(
        "run", "--input", dossier.toString(), "--db", database.url(), "--as-of", TODAY.toString());
  }

  private Process started(ProcessBuilder run) throws IOException {
    run.environment().put("THIDUA_DB_USER", String.valueOf(database.user()));
    run.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return run.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** {@code etl run --master}, which is to fail. */
  private String failure(String master, String options)
      throws IOException, InterruptedException, SQLException {
    ProcessBuilder run = new ProcessBuilder("bin/etl");
    run.command().addAll(arguments());
    run.command().addAll(List.of("--master", master));
    run.environment().put("ETL_OPTS", "-Xmx1g -Dthidua.driver-rows=0 " + options);
    assertThat(started(run).waitFor())
        .as(Files.readString(log))
        .isEqualTo(ExitStatus.FAILED.code());
    assertThat(rows(database, "select edition_id from mart.edition")).isEmpty();
    List<String> message = rows(database, "select message from mart.run where state = 'FAILED'");
    assertThat(message).hasSize(1);
    assertThat(Files.readString(log)).contains(message.get(0), "chưa công bố gì");
    return message.get(0);
  }

  private static List<String> digests(Database database) throws SQLException {
    return rows(
        database, "select year, content_digest, published_digest from mart.edition order by year");
  }

  @Test
  void losesAWorkerAndAnExecutorAndPublishesWhatOneMachineDoes()
      throws IOException, InterruptedException, SQLException {
    Process run =
        started(
            cluster.submit(
                List.of(
                    "spark.executor.memory=600m",
                    "spark.driver.extraJavaOptions=-Dthidua.driver-rows=0",
                    "spark.network.timeout=20s",
                    "spark.network.timeoutInterval=4s",
                    "spark.executor.heartbeatInterval=2s"),
                arguments()));
    try {
      SparkCluster.await(log, "[3/5]");
      cluster.loseWorker();
      SparkCluster.await(log, "[4/5]");
      cluster.hangExecutor();
      assertThat(run.waitFor())
          .as(Files.readString(log))
          .isIn(ExitStatus.DONE.code(), ExitStatus.PUBLISHED_WITH_REJECTS.code());
    } finally {
      run.destroyForcibly();
    }

    Database local = PostgresForTests.empty();
    RunForTests.run(
        new RunSettings(
            new DossierInput.Folder(dossier.toString()),
            local,
            Optional.empty(),
            TODAY,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty()));
    assertThat(digests(database)).isEqualTo(digests(local)).hasSize(2);
  }

  @Test
  void saysThatExecutorsNeedMoreMemory() throws IOException, InterruptedException, SQLException {
    String message =
        failure(
            cluster.url(),
            "-Dspark.executor.memory=600m"
                + " -Dspark.executor.extraJavaOptions=-XX:MaxMetaspaceSize=48m");
    assertThat(message).contains("ran out of memory", "spark.executor.memory");
  }

  @Test
  void saysThatNoWorkerHasWhatIsAskedFor() throws IOException, InterruptedException, SQLException {
    String message =
        failure(cluster.url(), "-Dspark.executor.memory=64g -Dspark.thidua.patience=5s");
    assertThat(message).contains("no executor for 5 seconds", "spark.thidua.patience");
  }

  @Test
  void saysThatTheMasterDoesNotAnswer() throws IOException, InterruptedException, SQLException {
    String message = failure("spark://127.0.0.1:1", "");
    assertThat(message).contains("does not answer", "--master");
  }
}
