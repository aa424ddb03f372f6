package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.AccountGuard;

/**
 * What every page knows: who reads it, in which language, and whether all this is a demo. As
 * request attributes, so that error pages know it too.
 */
@Component
class PageInterceptor implements HandlerInterceptor {
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
    request.setAttribute("path", request.getRequestURI());
    request.setAttribute("otherLanguage", otherLanguage(request, language));
    return true;
  }

  /** This very page in the other language. */
  private static String otherLanguage(HttpServletRequest request, Language language) {
    Language other =
        switch (language) {
          case VI -> Language.EN;
          case EN -> Language.VI;
        };
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(request.getRequestURI());
    request.getParameterMap().forEach((name, values) -> link.queryParam(name, (Object[]) values));
    return link.replaceQueryParam("lang", other.code()).encode().build().toUriString();
  }
}
