package vn.thidua.web.documents;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
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

  /** Does the work for each; ends when all have ended, exceptionally where one of them threw. */
  <T> CompletableFuture<Void> each(Collection<T> all, Consumer<T> work) {
    List<CompletableFuture<Void>> ends =
        all.stream().map(one -> CompletableFuture.runAsync(() -> work.accept(one), cores)).toList();
    return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
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
