package vn.thidua.web.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again, in one thread of its own, until it is closed. */
public final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private static final Duration LAST_BEAT = Duration.ofSeconds(10);

  private final String name;
  private final ScheduledExecutorService thread;
  private final Future<?> beats;

  private Pulse(String name, ScheduledExecutorService thread, Future<?> beats) {
    this.name = name;
    this.thread = thread;
    this.beats = beats;
  }

  /** Starts; a beat that fails is put on record and does not stop those to come. */
  public static Pulse every(Duration pause, String name, Runnable beat) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, name);
              made.setDaemon(true);
              return made;
            });
    Future<?> beats =
        thread.scheduleWithFixedDelay(
            () -> survive(name, beat), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    return new Pulse(name, thread, beats);
  }

  private static void survive(String name, Runnable beat) {
    try {
      beat.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed this time", name, e);
    }
  }

  /** Waits for the beat in hand, which needs what is closed after this; but not for ever. */
  @Override
  public void close() {
    beats.cancel(false);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_BEAT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("{} is still at work while the service ends", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
