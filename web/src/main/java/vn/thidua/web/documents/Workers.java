package vn.thidua.web.documents;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Makes many documents side by side, one a core: rendering keeps a core busy, so more would only
 * take memory. Each is written down before the next is begun.
 */
@Component
class Workers {
  private static final long PATIENCE_SECONDS = 30;
  // what is read ahead for them fits many times into what the read model keeps
  private static final int PORTION = 16;

  private final ExecutorService cores;

  Workers() {
    int count = Runtime.getRuntime().availableProcessors();
    this.cores =
        new ThreadPoolExecutor(
            count,
            count,
            PATIENCE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "documents");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does the work for each; ends when all have ended, exceptionally where one of them threw.
   *
   * @param ahead is done for some before the work is done for each of these
   */
  <T> CompletableFuture<Void> each(List<T> all, Consumer<List<T>> ahead, Consumer<T> work) {
    List<CompletableFuture<Void>> ends = new ArrayList<>();
    for (int start = 0; start < all.size(); start += PORTION) {
      List<T> portion = all.subList(start, Math.min(start + PORTION, all.size()));
      ends.add(
          CompletableFuture.runAsync(
              () -> {
                ahead.accept(portion);
                portion.forEach(
                    one -> {
                      requireGoingOn();
                      work.accept(one);
                    });
              },
              cores));
    }
    return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
  }

  private void requireGoingOn() {
    if (isStopping()) {
      throw new CancellationException("The service is stopping");
    }
  }

  /** Whether the service is stopping, so that what fails now is to be done again. */
  boolean isStopping() {
    return cores.isShutdown();
  }

  /** What is being made is finished, what waits is left for the next start. */
  @PreDestroy
  void stop() throws InterruptedException {
    cores.shutdownNow();
    cores.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
