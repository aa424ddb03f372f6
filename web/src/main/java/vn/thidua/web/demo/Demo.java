package vn.thidua.web.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.delivery.SampleSubscriptions;
import vn.thidua.web.runs.BatchRefused;
import vn.thidua.web.runs.BatchRunner;
import vn.thidua.web.runs.ProjectFolder;

/**
 * The demo: a database of its own in {@code data/demo}, the batch on the sample or a given dossier,
 * and the dashboard on it.
 */
@Component
@Profile("demo")
public class Demo {
  private static final String DOSSIER = "--dossier=";
  private static final String HEADLESS = "--headless";
  private static final int FAILED = 1;
  private static final int BAD_ARGUMENTS = 2;

  private final BatchRunner runner;
  private final DemoAccounts accounts;
  private final SampleSubscriptions subscriptions;
  private final Mart mart;
  private final MessageSource messages;

  Demo(
      BatchRunner runner,
      DemoAccounts accounts,
      SampleSubscriptions subscriptions,
      Mart mart,
      MessageSource messages) {
    this.messages = messages;
    this.runner = runner;
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.mart = mart;
  }

  /**
   * Runs the demo from the command line.
   *
   * @return the exit status; without {@code --headless} only after the service was stopped or if it
   *     could not show anything
   */
  public static int show(Class<?> application, String[] options) {
    List<String> words = Arrays.asList(options);
    Optional<Path> dossier = dossier(words);
    if (dossier.isEmpty() || !Files.isDirectory(dossier.get())) {
      System.err.println(
          "There is no dossier"
              + dossier.map(each -> " at " + each).orElse(": etl/sample was not found")
              + ". Name a folder with --dossier=DIR.");
      return BAD_ARGUMENTS;
    }
    boolean headless = words.contains(HEADLESS);
    String[] rest =
        words.stream()
            .filter(each -> !each.startsWith(DOSSIER) && !each.equals(HEADLESS))
            .toArray(String[]::new);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .profiles("demo")
            .properties(
                Map.of(
                    "thidua.database.folder", "data/demo/postgres",
                    "thidua.etl.log-folder", "data/demo/runs",
                    "thidua.etl.dossier", dossier.get().toString(),
                    "thidua.delivery.allowed-domains", "thidua.example"))
            .run(rest);
    int status = context.getBean(Demo.class).publish();
    if (status != 0 || headless) {
      int toured = status == 0 ? tour(context) : status;
      SpringApplication.exit(context);
      return toured;
    }
    context.getBean(Demo.class).open(address(context));
    return awaitEnd(context);
  }

  private static Optional<Path> dossier(List<String> words) {
    return words.stream()
        .filter(each -> each.startsWith(DOSSIER))
        .map(each -> Path.of(each.substring(DOSSIER.length())).toAbsolutePath().normalize())
        .findFirst()
        .or(() -> ProjectFolder.find(Path.of("etl", "sample")));
  }

  /** Runs the batch and waits for it; the last edition, if there is one, stays if it fails. */
  private int publish() {
    accounts.makeWithoutUnits();
    try {
      long batchId = runner.start("demo");
      int status = runner.await(batchId, System.out::println);
      Optional<Edition> latest = mart.editions().latest();
      if (latest.isEmpty()) {
        System.err.println("The batch published nothing; its log above says why.");
        return status == 0 ? FAILED : status;
      }
      accounts.makeAll(latest.get());
      subscriptions.makeFor(latest.get());
      return 0;
    } catch (BatchRefused e) {
      System.err.println("The batch was not started: " + e.told(messages));
      return FAILED;
    }
  }

  private void open(URI address) {
    System.out.printf("%nThe dashboard is open on %s%n", address);
    accounts
        .made()
        .forEach(
            each ->
                System.out.printf(
                    "  %-12s  log in as %-6s with the password %s%n",
                    each.role(), each.login(), each.password()));
    System.out.printf("Stop it with Ctrl+C.%n");
    BrowserWindow.open(address);
  }

  private static int tour(ConfigurableApplicationContext context) {
    return new Tour(address(context), context.getBean(DemoAccounts.class).made()).passes()
        ? 0
        : FAILED;
  }

  private static URI address(ConfigurableApplicationContext context) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port);
  }

  private static int awaitEnd(ConfigurableApplicationContext context) {
    try {
      synchronized (context) {
        while (context.isActive()) {
          context.wait(1_000);
        }
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }
}
