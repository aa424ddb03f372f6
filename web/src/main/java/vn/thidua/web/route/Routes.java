package vn.thidua.web.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;
import vn.thidua.reports.scope.Role;

/**
 * The service's own routes and whom each is open to, the most specific first: the order in which
 * requests are dispatched, so that a wide route never opens a narrow one.
 */
public record Routes(List<Route> all) {

  /**
   * One route.
   *
   * @param roles who reaches it; empty where everybody does, without an account
   */
  public record Route(HttpMethod method, PathPattern path, Set<Role> roles) {}

  /**
   * Reads the routes off their controllers.
   *
   * @throws IllegalStateException naming every controller that does not say whom it is open to
   */
  public static Routes of(Map<RequestMappingInfo, HandlerMethod> handlers) {
    List<Route> routes = new ArrayList<>();
    Set<String> silent = new TreeSet<>();
    handlers.forEach(
        (info, handler) -> {
          if (!handler.getBeanType().getPackageName().startsWith("vn.thidua.")) {
            return;
          }
          Set<Role> roles = roles(handler);
          if (roles == null) {
            silent.add(handler.getShortLogMessage());
            return;
          }
          for (PathPattern path : paths(info)) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
              routes.add(new Route(method.asHttpMethod(), path, roles));
            }
          }
        });
    if (!silent.isEmpty()) {
      throw new IllegalStateException(
          "These do not say whom they are open to (annotate them with @OpenTo…): " + silent);
    }
    routes.sort(Comparator.comparing(Route::path));
    return new Routes(List.copyOf(routes));
  }

  private static Set<PathPattern> paths(RequestMappingInfo info) {
    if (info.getPathPatternsCondition() == null) {
      throw new IllegalStateException("a route without a path pattern: " + info);
    }
    return info.getPathPatternsCondition().getPatterns();
  }

  /** To whom a controller says it is open: to everybody where empty; null where it is silent. */
  public static @Nullable Set<Role> roles(HandlerMethod handler) {
    if (handler.hasMethodAnnotation(OpenToPublic.class)) {
      return Set.of();
    }
    OpenTo open = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), OpenTo.class);
    if (open == null) {
      open = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OpenTo.class);
    }
    return open == null ? null : Set.copyOf(Arrays.asList(open.value()));
  }
}
