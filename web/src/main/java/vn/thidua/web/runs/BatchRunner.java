package vn.thidua.web.runs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.thidua.web.database.EmbeddedDatabase;
import vn.thidua.web.edition.KnownEditions;

/**
 * Starts the batch as a child process and watches it. The child writes into a file of its own, so
 * that what it says outlives both; a batch that outlived this service is found again by pid and
 * start time.
 */
@Component
public class BatchRunner implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);

  /** How long a batch may take to tidy up after it was asked to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Batches batches;
  private final EtlLauncher launcher;
  private final EtlSettings settings;
  private final JdbcConnectionDetails database;
  private final Optional<EmbeddedDatabase> embedded;
  private final KnownEditions editions;

  /** Done when the end of the batch that runs, or ran last, is on record. */
  private volatile CompletableFuture<Void> watch = CompletableFuture.completedFuture(null);

  BatchRunner(
      Batches batches,
      EtlLauncher launcher,
      EtlSettings settings,
      JdbcConnectionDetails database,
      Optional<EmbeddedDatabase> embedded,
      KnownEditions editions) {
    this.batches = batches;
    this.launcher = launcher;
    this.settings = settings;
    this.database = database;
    this.embedded = embedded;
    this.editions = editions;
  }

  /** Takes up again what ran, or is still running, since before this service started. */
  @Override
  public void afterPropertiesSet() {
    batches
        .running()
        .ifPresent(
            batch ->
                process(batch)
                    .ifPresentOrElse(
                        process -> {
                          LOG.info("Batch {} is still running; watching it again", batch.batchId());
                          watch =
                              process.onExit().thenAccept(ended -> finished(batch.batchId(), null));
                        },
                        () -> finished(batch.batchId(), null)));
  }

  /** The embedded database ends with this service, so a batch cannot go on without it. */
  @Override
  public void destroy() {
    if (embedded.isPresent()) {
      batches
          .running()
          .ifPresent(
              batch -> {
                cancel(batch).join();
                watch.join();
              });
    }
  }

  /**
   * Starts the batch on the configured dossier.
   *
   * @return the batch's number
   * @throws BatchRefused when there is no dossier or launcher, or another batch is running
   */
  public long start(String requestedBy) throws BatchRefused {
    return start(BatchOrder.by(requestedBy));
  }

  /**
   * Starts the batch on the configured dossier.
   *
   * @return the batch's number
   * @throws BatchRefused when there is no dossier or launcher, or another batch is running
   */
  long start(BatchOrder order) throws BatchRefused {
    Path dossier = settings.dossier();
    if (dossier == null) {
      throw new BatchRefused("runs.refused.dossier", "thidua.etl.dossier is not set");
    }
    Path command =
        launcher
            .command()
            .orElseThrow(
                () -> new BatchRefused("runs.refused.launcher", launcher.candidates().toString()));
    long batchId;
    try {
      batchId = batches.start(order.requestedBy(), dossier.toAbsolutePath().normalize());
    } catch (DuplicateKeyException e) {
      throw new BatchRefused("runs.refused.running", String.valueOf(e.getMessage()));
    }
    try {
      Process process = launch(command, dossier, order, batchId);
      watch = process.onExit().thenAccept(ended -> finished(batchId, ended.exitValue()));
      return batchId;
    } catch (IOException e) {
      batches.finish(batchId, Batch.State.FAILED, null);
      LOG.error("The batch could not be started: {}", command, e);
      throw new BatchRefused("runs.refused.launcher", String.valueOf(e.getMessage()));
    }
  }

  /**
   * Waits for a batch this service has started, handing on what it says line by line.
   *
   * @return its exit status
   */
  public int await(long batchId, Consumer<String> line) {
    CompletableFuture<Void> end = watch;
    int told = 0;
    boolean ended;
    do {
      ended = ends(end);
      Batch batch = batches.byId(batchId).orElseThrow();
      List<String> lines = BatchLog.all(batch.logFile());
      lines.subList(Math.min(told, lines.size()), lines.size()).forEach(line);
      told = lines.size();
    } while (!ended);
    Integer status = batches.byId(batchId).orElseThrow().exitStatus();
    return status == null ? 1 : status;
  }

  private static boolean ends(CompletableFuture<Void> end) {
    try {
      end.get(1, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException("watching the batch", e);
    }
  }

  private Process launch(Path command, Path dossier, BatchOrder order, long batchId)
      throws IOException {
    Path folder = Files.createDirectories(settings.logFolder().toAbsolutePath().normalize());
    Path log = folder.resolve("batch-" + batchId + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                command.toString(),
                "run",
                "--input",
                dossier.toAbsolutePath().normalize().toString(),
                "--db",
                database.getJdbcUrl())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
            .redirectOutput(log.toFile());
    Path lake = settings.lake();
    if (lake != null) {
      builder.command().add("--lake");
      builder.command().add(lake.toAbsolutePath().normalize().toString());
    }
    if (order.officialYear() != null) {
      builder.command().add("--official");
      builder.command().add(order.officialYear().toString());
    }
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    put(environment, "THIDUA_DB_USER", database.getUsername());
    put(environment, "THIDUA_DB_PASSWORD", database.getPassword());
    Process process = builder.start();
    batches.started(batchId, process.toHandle(), log);
    return process;
  }

  /**
   * Asks the batch and whatever it has started to end, and makes it end if it does not.
   *
   * @return done when it has ended
   */
  CompletableFuture<Void> cancel(Batch batch) {
    batches.finish(batch.batchId(), Batch.State.CANCELLED, null);
    Optional<ProcessHandle> process = process(batch);
    if (process.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    List<ProcessHandle> family =
        Stream.concat(process.get().descendants(), process.stream()).toList();
    family.forEach(ProcessHandle::destroy);
    CompletableFuture<?>[] ends =
        family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(ends)
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .exceptionally(
            late -> {
              LOG.warn("Batch {} did not end when asked; ending it by force", batch.batchId());
              family.forEach(ProcessHandle::destroyForcibly);
              return null;
            });
  }

  private void finished(long batchId, @Nullable Integer exitStatus) {
    editions.forget();
    Batch.State state = exitStatus == null ? Batch.State.LOST : Batch.State.of(exitStatus);
    batches.finish(batchId, state, exitStatus);
    LOG.info("Batch {} ended: {}", batchId, state);
  }

  private static Optional<ProcessHandle> process(Batch batch) {
    Long pid = batch.pid();
    Instant startedAt = batch.processStartedAt();
    return pid == null || startedAt == null
        ? Optional.empty()
        : ProcessHandle.of(pid).filter(each -> startedAt(each).equals(seconds(startedAt)));
  }

  private static Optional<Instant> startedAt(ProcessHandle process) {
    return process.info().startInstant().flatMap(BatchRunner::seconds);
  }

  /** The database keeps fewer decimals than the operating system gives. */
  private static Optional<Instant> seconds(Instant time) {
    return Optional.of(time.truncatedTo(ChronoUnit.SECONDS));
  }

  private static void put(Map<String, String> environment, String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  private static File nullDevice() {
    String windows = System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";
    return new File(windows);
  }
}
