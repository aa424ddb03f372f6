package vn.thidua.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.route.Routes;

/**
 * A screen of the service as one account sees it. Which there are is read off the handlers
 * themselves: whatever answers a GET with a template is a screen, and a new one is walked without
 * being told of, or fails the tests until {@code screens.properties} says what to put into its
 * path.
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
    List<Screen> screens = new ArrayList<>();
    for (Map.Entry<String, List<String>> login : examples().entrySet()) {
      Set<String> paths = new TreeSet<>(login.getValue());
      paths.remove(LEFT_OUT);
      for (String path : paths) {
        screens.add(new Screen(login.getKey(), Issuances.fill(login.getKey(), path)));
      }
    }
    return List.copyOf(screens);
  }

  /** What no account walks, though a route is open to it, as login and route. */
  static List<Screen> leftOut() throws IOException {
    Properties samples = samples();
    return samples.stringPropertyNames().stream()
        .filter(route -> samples.getProperty(route).equals(LEFT_OUT))
        .map(route -> new Screen(route.substring(0, route.indexOf('/')), tail(route)))
        .sorted(Comparator.comparing(Screen::toString))
        .toList();
  }

  /** Its name among the pictures. */
  String name() {
    return login + path.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private static Map<String, List<String>> examples() throws IOException {
    Properties samples = samples();
    Map<String, List<String>> examples = new TreeMap<>(Comparator.comparing(Screen::order));
    pages()
        .forEach(
            (template, roles) -> {
              for (Role role : roles) {
                String login = LOGINS.getOrDefault(role, "");
                String paths =
                    samples.getProperty(login + template, samples.getProperty(template, template));
                if (paths.contains("{")) {
                  throw new IllegalStateException(
                      "%s is a screen that nobody walks: give it a line in %s"
                          .formatted(template, SAMPLES));
                }
                List<String> walked = examples.computeIfAbsent(login, each -> new ArrayList<>());
                walked.addAll(List.of(paths.split(" ")));
                samples.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(login + template + "#"))
                    .forEach(name -> walked.add(samples.getProperty(name)));
              }
            });
    return examples;
  }

  /** Routes that answer with a template, and whom they are open to. */
  private static Map<String, Set<Role>> pages() {
    Map<String, Set<Role>> pages = new TreeMap<>();
    Dashboard.running()
        .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              Set<Role> roles = Routes.roles(handler);
              if (roles != null
                  && info.getPathPatternsCondition() != null
                  && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                  && isTemplate(handler)) {
                for (PathPattern path : info.getPathPatternsCondition().getPatterns()) {
                  pages.put(
                      path.getPatternString(), roles.isEmpty() ? Set.of(Role.values()) : roles);
                }
              }
            });
    return pages;
  }

  private static boolean isTemplate(HandlerMethod handler) {
    return handler.getReturnType().getParameterType() == String.class
        && !handler.hasMethodAnnotation(ResponseBody.class)
        && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
  }

  private static Properties samples() throws IOException {
    Properties samples = new Properties();
    try (InputStream in = Files.newInputStream(SAMPLES)) {
      samples.load(in);
    }
    return samples;
  }

  private static String tail(String route) {
    return route.substring(route.indexOf('/'));
  }

  private static int order(String login) {
    return List.of("board", "admin", "head", "unit").indexOf(login);
  }

  @Override
  public String toString() {
    return login + " " + path;
  }
}
