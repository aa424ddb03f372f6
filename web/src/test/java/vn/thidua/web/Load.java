package vn.thidua.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running service for its screens at a steady rate and tells how long it took: {@code java
 * web/src/test/java/vn/thidua/web/Load.java http://127.0.0.1:8080 LOGIN PASSWORD [RATE] [SECONDS]
 * [PATH …]}. Of this machine only, at most 2,000 requests a second for a minute a screen. A time
 * counts from the moment a request was due, so that waiting behind others is not left out.
 */
final class Load {
  private static final int MOST_RATE = 2_000;
  private static final int MOST_SECONDS = 60;
  private static final int MOST_AT_ONCE = 512;
  private static final String SMALL = "/assets/favicon.svg";
  private static final int WARM_UP_RATE = 200;
  private static final int WARM_UP_SECONDS = 5;
  private static final List<String> SCREENS =
      List.of("/overview", "/clusters", "/units", "/rankings", "/commitments", "/api/v1/overview");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final URI service;
  private final HttpClient http;

  private Load(URI service) {
    this.service = service;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("Load ADDRESS LOGIN PASSWORD [RATE] [SECONDS] [PATH ...]");
      System.exit(2);
    }
    URI service = URI.create(arguments[0]);
    if (!InetAddress.getByName(service.getHost()).isLoopbackAddress()) {
      System.err.println("Only a service on this machine may be asked: " + service);
      System.exit(2);
    }
    int rate = arguments.length > 3 ? Math.min(MOST_RATE, Integer.parseInt(arguments[3])) : 200;
    int seconds =
        arguments.length > 4 ? Math.min(MOST_SECONDS, Integer.parseInt(arguments[4])) : 10;
    List<String> paths =
        arguments.length > 5 ? Arrays.asList(arguments).subList(5, arguments.length) : SCREENS;
    Load load = new Load(service);
    load.signIn(arguments[1], arguments[2]);
    System.out.printf(
        "%d requests/s for %d s a screen, %d processors; milliseconds%n",
        rate, seconds, Runtime.getRuntime().availableProcessors());
    System.out.printf(
        "%-44s %8s %8s %8s %8s  %s%n", "screen", "first", "p50", "p99", "most", "answers");
    // or the first screens would wait for this program, which is not compiled yet, and say nothing
    // of the service
    load.run(SMALL, "", WARM_UP_RATE, WARM_UP_SECONDS, 0);
    for (String path : paths) {
      long began = System.nanoTime();
      HttpResponse<Void> first = load.ask(path, "");
      double cold = (System.nanoTime() - began) / 1e6;
      load.run(path, "", rate, seconds, cold);
      String tag = first.headers().firstValue("ETag").orElse("");
      if (!tag.isEmpty()) {
        load.run(path, tag, rate, seconds, 0);
      }
    }
  }

  private void run(String path, String tag, int rate, int seconds, double first)
      throws InterruptedException {
    int count = rate * seconds;
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    List<CompletableFuture<String>> asked = new ArrayList<>();
    Semaphore open = new Semaphore(MOST_AT_ONCE);
    long start = System.nanoTime();
    for (int each = 0; each < count; each++) {
      long due = start + each * 1_000_000_000L / rate;
      long early = due - System.nanoTime();
      if (early > 0) {
        TimeUnit.NANOSECONDS.sleep(early);
      }
      open.acquire();
      asked.add(
          http.sendAsync(request(path, tag), HttpResponse.BodyHandlers.discarding())
              .handle(
                  (answer, fault) -> {
                    times.add(System.nanoTime() - due);
                    String kind = fault == null ? String.valueOf(answer.statusCode()) : "broken";
                    answers.computeIfAbsent(kind, none -> new AtomicInteger()).incrementAndGet();
                    open.release();
                    return kind;
                  }));
    }
    CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new)).join();
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%-44s %8s %8.1f %8.1f %8.1f  %s%n",
        path + (tag.isEmpty() ? "" : " (If-None-Match)"),
        first == 0 ? "" : "%.0f".formatted(first),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        new TreeMap<>(answers));
  }

  private HttpResponse<Void> ask(String path, String tag) throws IOException, InterruptedException {
    return http.send(request(path, tag), HttpResponse.BodyHandlers.discarding());
  }

  private HttpRequest request(String path, String tag) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path)).header("Accept-Encoding", "gzip");
    return tag.isEmpty() ? request.build() : request.header("If-None-Match", tag).build();
  }

  private void signIn(String login, String password) throws IOException, InterruptedException {
    String page =
        http.send(
                HttpRequest.newBuilder(service.resolve("/login")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher csrf = CSRF.matcher(page);
    if (!csrf.find()) {
      throw new IOException("the log-in page has no form");
    }
    HttpResponse<Void> answer =
        http.send(
            HttpRequest.newBuilder(service.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "username=%s&password=%s&_csrf=%s"
                            .formatted(login, password, csrf.group(1))))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
      throw new IOException("wrong login or password");
    }
  }
}
