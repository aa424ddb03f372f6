package vn.thidua.etl.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.model.Workers;

/** A session that starts while its user does something else: half of a small run is starting. */
public final class StartingSession implements Supplier<SparkSession>, AutoCloseable {
  private final CompletableFuture<SparkSession> started = new CompletableFuture<>();

  /** As {@link Sessions#start}. */
  public StartingSession(Optional<String> master) {
    Thread starting = new Thread(() -> start(master), "spark-start");
    starting.setDaemon(true);
    starting.start();
  }

  private void start(Optional<String> master) {
    try {
      started.complete(Sessions.start(master));
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
    }
  }

  /**
   * Waits until it has started.
   *
   * @throws RuntimeException what it failed with
   */
  @Override
  public SparkSession get() {
    Workers.join(List.of(started));
    return started.join();
  }

  /** Ends the session once it has started; there is none where that failed. */
  @Override
  public void close() {
    started.exceptionally(failure -> null).thenAccept(StartingSession::stop).join();
  }

  private static void stop(@Nullable SparkSession session) {
    if (session != null) {
      session.stop();
    }
  }
}
