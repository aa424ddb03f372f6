package vn.thidua.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A browser with a thread of its own, as Playwright wants it; several share a walk, each taking the
 * next step that nobody has taken.
 */
final class Walker implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Browser browser;

  private Walker() {
    browser =
        CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return Browser.start();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                thread)
            .join();
  }

  /** So many as share the work well: each has a browser and keeps the service busy besides. */
  static List<Walker> several() {
    return List.of(new Walker(), new Walker());
  }

  /**
   * A screen to look at.
   *
   * @param language of the reader, {@code vi} or {@code en}
   */
  record Step(Screen screen, String language) {
    private String reader() {
      return screen.login() + language;
    }

    @Override
    public String toString() {
      return screen + " in " + language;
    }
  }

  /**
   * Takes all steps, about in this order.
   *
   * @param window what a reader's window is like
   * @param opened told of each new page, before anything is loaded into it
   * @param look what is done at a step, with a page whose reader is signed in
   */
  static void walk(
      List<Walker> walkers,
      List<Step> steps,
      NewContextOptions window,
      Consumer<Page> opened,
      BiConsumer<Page, Step> look) {
    Queue<Step> left = new ConcurrentLinkedQueue<>(steps);
    CompletableFuture.allOf(
            walkers.stream()
                .map(
                    walker ->
                        CompletableFuture.runAsync(
                            () -> walker.take(left, window, opened, look), walker.thread))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private void take(
      Queue<Step> left,
      NewContextOptions window,
      Consumer<Page> opened,
      BiConsumer<Page, Step> look) {
    Step step = left.poll();
    while (step != null) {
      String reader = step.reader();
      try (BrowserContext context = browser.reader(window)) {
        Page page = context.newPage();
        opened.accept(page);
        Browser.signIn(page, step.screen().login());
        page.navigate("/account/password?lang=" + step.language());
        while (step != null && step.reader().equals(reader)) {
          look.accept(page, step);
          step = left.poll();
        }
      }
    }
  }

  @Override
  public void close() {
    CompletableFuture.runAsync(browser::close, thread).join();
    thread.shutdown();
  }
}
