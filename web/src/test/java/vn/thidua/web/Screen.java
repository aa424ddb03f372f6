package vn.thidua.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.route.Routes;

/**
 * A screen of the service as one account sees it. Which there are is read off the routes
 * themselves, so that a new one is walked without being told of.
 *
 * @param login whose screen it is
 * @param path with what {@code screens.properties} says of its parameters
 */
record Screen(String login, String path) {
  private static final Path SAMPLES = Path.of("src/test/resources/screens.properties");
  private static final String LEFT_OUT = "-";
  private static final Map<Role, String> LOGINS =
      Map.of(
          Role.BOARD, "board", Role.ADMIN, "admin", Role.CLUSTER_HEAD, "head", Role.UNIT, "unit");

  /** Every page of every role, those of a role together. */
  static List<Screen> all() throws IOException, InterruptedException {
    Properties samples = new Properties();
    try (InputStream in = Files.newInputStream(SAMPLES)) {
      samples.load(in);
    }
    Routes routes =
        Routes.of(
            Dashboard.running()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods());
    List<Screen> screens = new ArrayList<>();
    for (Role role : Role.values()) {
      String login = LOGINS.getOrDefault(role, "");
      Set<String> paths = new TreeSet<>();
      for (Routes.Route route : routes.all()) {
        String template = route.path().getPatternString();
        if (route.method().equals(HttpMethod.GET)
            && (route.roles().isEmpty() || route.roles().contains(role))
            && !template.startsWith("/api/v1/")
            && !template.matches(".*\\.[\\w{}]+")) {
          paths.add(samples.getProperty(login + template, samples.getProperty(template, template)));
          samples.stringPropertyNames().stream()
              .filter(name -> name.startsWith(login + template + "#"))
              .forEach(name -> paths.add(samples.getProperty(name)));
        }
      }
      paths.remove(LEFT_OUT);
      for (String path : paths) {
        Screen screen = new Screen(login, path);
        if (screen.isPage()) {
          screens.add(screen);
        }
      }
    }
    return List.copyOf(screens);
  }

  /** Its name among the pictures. */
  String name() {
    return login + path.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private boolean isPage() throws IOException, InterruptedException {
    if (path.contains("{")) {
      throw new IllegalStateException(path + " needs a line in " + SAMPLES);
    }
    HttpResponse<InputStream> answer =
        Sessions.session(login)
            .send(
                HttpRequest.newBuilder(Sessions.at(path)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("text/html") || answer.statusCode() / 100 == 3;
  }

  @Override
  public String toString() {
    return login + " " + path;
  }
}
