package vn.thidua.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The command line of the service: {@code thidua.jar [serve] [--property=value …]} serves until it
 * is stopped. Exit status: 0 stopped, 1 could not start, 2 bad arguments.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Thidua {
  private static final String USAGE =
      """
      Usage: java -jar thidua.jar [serve] [--property=value ...]

        serve      serve the dashboard (what happens without a command)

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
      case "serve" -> SpringApplication.run(Thidua.class, options);
      default -> {
        System.err.println("Unknown command: " + String.join(" ", words));
        System.err.print(USAGE);
        System.exit(2);
      }
    }
  }
}
