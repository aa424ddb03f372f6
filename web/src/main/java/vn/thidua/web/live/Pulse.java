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

  private final ScheduledExecutorService thread;
  private final Future<?> beats;

  private Pulse(ScheduledExecutorService thread, Future<?> beats) {
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
    return new Pulse(thread, beats);
  }

  private static void survive(String name, Runnable beat) {
    try {
      beat.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed this time", name, e);
    }
  }

  @Override
  public void close() {
    beats.cancel(false);
    thread.shutdown();
  }
}
