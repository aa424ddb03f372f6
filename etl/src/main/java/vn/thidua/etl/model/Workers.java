package vn.thidua.etl.model;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Threads of the driver, one for each of its cores. */
public final class Workers implements AutoCloseable {

  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  public <T> CompletableFuture<T> of(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, threads);
  }

  /** Work that waits for other work, and is not done where that failed. */
  CompletableFuture<Void> after(Collection<CompletableFuture<?>> others, Runnable work) {
    return CompletableFuture.allOf(others.toArray(CompletableFuture<?>[]::new))
        .thenRunAsync(work, threads);
  }

  /**
   * Waits for all.
   *
   * @throws RuntimeException what the first of them failed with
   */
  public static void join(Collection<? extends CompletableFuture<?>> all) {
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
