package vn.thidua.web.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.AccountGuard;

/**
 * What every page knows: who reads it, in which language, and whether all this is a demo. As
 * request attributes, so that error pages know it too.
 */
@Component
class PageInterceptor implements HandlerInterceptor {
  private static final String LANGUAGE = "lang";

  /** What belongs to the frame of every page: its links say it anew. */
  private static final Set<String> FRAME =
      Set.of("year", "edition", "cluster", "theme", "as", LANGUAGE, "page");

  private final boolean demo;

  PageInterceptor(Environment environment) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Language language = Language.of(RequestContextUtils.getLocale(request));
    request.setAttribute("account", AccountGuard.account(request).orElse(null));
    request.setAttribute("language", language);
    request.setAttribute("format", new Format(language));
    request.setAttribute("demo", demo);
    request.setAttribute("path", path(request));
    request.setAttribute("address", address(request));
    request.setAttribute("otherLanguage", otherLanguage(request, language));
    return true;
  }

  /** What was asked for, also where a page tells why it is not given. */
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }

  /** This very page with what it asks, but for the edition, the focus and the place in a list. */
  private static String address(HttpServletRequest request) {
    return address(request, FRAME);
  }

  /** This very page in the other language. */
  private static String otherLanguage(HttpServletRequest request, Language language) {
    Language other =
        switch (language) {
          case VI -> Language.EN;
          case EN -> Language.VI;
        };
    String address = address(request, Set.of(LANGUAGE));
    return address + (address.contains("?") ? "&" : "?") + LANGUAGE + "=" + other.code();
  }

  /** The path of a request is encoded already, its parameters are decoded. */
  private static String address(HttpServletRequest request, Set<String> without) {
    StringBuilder address = new StringBuilder(path(request));
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              for (String value : values) {
                if (!without.contains(name) && !value.isBlank()) {
                  address.append(address.indexOf("?") < 0 ? '?' : '&');
                  address.append(UriUtils.encode(name, UTF_8)).append('=');
                  address.append(UriUtils.encode(value, UTF_8));
                }
              }
            });
    return address.toString();
  }
}
