package vn.thidua.etl.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.model.Workers;

/** A session that starts while its user does something else: half of a small run is starting. */
public final class StartingSession implements Supplier<SparkSession>, AutoCloseable {
  private final Optional<String> master;
  private final CompletableFuture<SparkSession> started = new CompletableFuture<>();
  private final AtomicBoolean isStarting = new AtomicBoolean();

  /** For {@link Sessions#start}. */
  public StartingSession(Optional<String> master) {
    this.master = master;
  }

  /** Begins to start it, where that has not begun. */
  public void begin() {
    if (isStarting.compareAndSet(false, true)) {
      Thread starting = new Thread(this::start, "spark-start");
      starting.setDaemon(true);
      starting.start();
    }
  }

  private void start() {
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
    begin();
    Workers.join(List.of(started));
    return started.join();
  }

  /** Ends the session once it has started; there is none where that failed, or was not begun. */
  @Override
  public void close() {
    if (!isStarting.get()) {
      return;
    }
    started.exceptionally(failure -> null).thenAccept(StartingSession::stop).join();
  }

  private static void stop(@Nullable SparkSession session) {
    if (session != null) {
      session.stop();
    }
  }
}
