package vn.thidua.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.Environment;
import vn.thidua.web.demo.Demo;

/**
 * The command line of the service: {@code thidua.jar [serve] [--property=value …]} serves until it
 * is stopped, {@code thidua.jar demo [--dossier=DIR] [--headless] [--property=value …]} shows the
 * sample. Exit status: 0 stopped or demo passed, 1 could not start or demo failed, 2 bad arguments.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Thidua {
  private static final String USAGE =
      """
      Usage: java -jar thidua.jar [serve] [--property=value ...]
             java -jar thidua.jar demo [--dossier=DIR] [--headless] [--property=value ...]

        serve      serve the dashboard (what happens without a command)
        demo       publish a dossier into a database of its own and show it, with demo accounts
        --dossier  the dossier of the demo (default: the sample in etl/sample)
        --headless publish, fetch every main screen and download once, then end

      Properties: server.port, server.address, spring.datasource.url (username, password),
      thidua.database.folder, thidua.etl.command, thidua.etl.dossier, thidua.etl.log-folder.
      """;

  public static void main(String[] arguments) {
    List<String> words = Arrays.stream(arguments).filter(each -> !each.startsWith("-")).toList();
    String[] options =
        Arrays.stream(arguments).filter(each -> each.startsWith("-")).toArray(String[]::new);
    if (Arrays.asList(options).contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    switch (words.isEmpty() ? "serve" : String.join(" ", words)) {
      case "serve" -> serve(options);
      case "demo" -> System.exit(Demo.show(Thidua.class, options));
      default -> {
        System.err.println("Unknown command: " + String.join(" ", words));
        System.err.print(USAGE);
        System.exit(2);
      }
    }
  }

  private static void serve(String... options) {
    Environment served = SpringApplication.run(Thidua.class, options).getEnvironment();
    System.out.printf(
        "The service is open on http://%s:%s%n",
        served.getProperty("server.address"), served.getProperty("local.server.port"));
  }
}
