package vn.thidua.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.Environment;
import vn.thidua.web.demo.Demo;
import vn.thidua.web.documents.DocumentsCommand;

/**
 * The command line of the service: {@code thidua.jar [serve] [--property=value …]} serves until it
 * is stopped, {@code thidua.jar demo [--dossier=DIR] [--headless] [--property=value …]} shows the
 * sample, {@code thidua.jar render …} and {@code thidua.jar export …} write files and end. Exit
 * status: 0 stopped, demo passed or files written, 1 could not start or failed, 2 bad arguments.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Thidua {
  private static final Set<String> FILES = Set.of("render", "export");
  private static final String USAGE =
      """
      Usage: java -jar thidua.jar [serve] [--property=value ...]
             java -jar thidua.jar demo [--dossier=DIR] [--headless] [--property=value ...]
             java -jar thidua.jar render --report ID --year Y [--period P] [--scope SCOPE]
                                         [--lang vi|en] --out FILE [--property=value ...]
             java -jar thidua.jar export --kind KIND --year Y [--scope SCOPE]
                                         --format csv|xlsx|json|pdf [--lang vi|en] --out FILE

        serve      serve the dashboard (what happens without a command)
        demo       publish a dossier into a database of its own and show it, with demo accounts
        --dossier  the dossier of the demo (default: the sample in etl/sample)
        --headless publish, fetch every main screen and download once, then end
        render     write a document of the current edition of a year and end; without a scope the
                   city's, or one file a cluster or unit into a folder (what is finished is not
                   made again after a stop)
        export     write a table (ranking, awards, commitments, criteria ...) and end; as pdf the
                   document that prints it
        --period   2025, 2025-H1, 2025-Q3 or 2025-07
        --scope    city, cluster:CODE or unit:CODE

      Properties: server.port, server.address, spring.datasource.url (username, password),
      thidua.database.folder, thidua.etl.command, thidua.etl.dossier, thidua.etl.lake,
      thidua.etl.log-folder,
      thidua.etl.schedule, thidua.etl.zone.
      """;

  public static void main(String[] arguments) {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    if (arguments.length > 0 && FILES.contains(arguments[0])) {
      System.exit(
          DocumentsCommand.run(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
    List<String> words = Arrays.stream(arguments).filter(each -> !each.startsWith("-")).toList();
    String[] options =
        Arrays.stream(arguments).filter(each -> each.startsWith("-")).toArray(String[]::new);
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
