package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.digest.Sha256;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.EditionResolver;
import vn.thidua.web.edition.OfEdition;

/**
 * Answers 304, without reading the mart, whoever has an answer of an edition already: JSON, and
 * pages marked {@link OfEdition}. The tag is weak, for the answer may be sent compressed.
 */
@Component
class TagInterceptor implements HandlerInterceptor {
  private final EditionResolver editions;
  private final String program;

  TagInterceptor(EditionResolver editions, Assets assets, ObjectProvider<BuildProperties> build) {
    this.editions = editions;
    this.program =
        Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("dev")
            + " "
            + assets.version();
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !HttpMethod.GET.matches(request.getMethod())
        || !isOfEdition(method)) {
      return true;
    }
    StringBuilder text = new StringBuilder(program);
    addEdition(text, editions.chosen(request));
    text.append(' ').append(RequestContextUtils.getLocale(request).getLanguage());
    if (!isJson(method)) {
      if (RequestContextUtils.getInputFlashMap(request) != null) {
        // a word that is said once
        return true;
      }
      addPage(text, request);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    return !new ServletWebRequest(request, response)
        .checkNotModified("W/\"" + Sha256.of(text) + '"');
  }

  private static void addEdition(StringBuilder text, Chosen chosen) {
    Viewer viewer = chosen.reading().sight().viewer();
    text.append(' ').append(chosen.edition().editionId());
    text.append(' ').append(chosen.edition().publishedDigest());
    text.append(' ').append(viewer.role()).append(' ').append(viewer.unitCode());
    // a page leads to the other editions, and says whether its own is the current one
    chosen
        .editions()
        .forEach(
            each -> text.append(' ').append(each.editionId()).append(each.isCurrent() ? '!' : '.'));
  }

  /** A page bears its reader's name, and in its forms the session's token. */
  private static void addPage(StringBuilder text, HttpServletRequest request) {
    Account account = AccountGuard.account(request).orElseThrow();
    text.append(' ').append(account.accountId()).append(' ').append(account.name());
    HttpSession session = request.getSession(false);
    text.append(' ').append(session == null ? "" : session.getId());
  }

  private static boolean isOfEdition(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
            .anyMatch(each -> each.getParameterType() == Chosen.class)
        && (isJson(method)
            || method.hasMethodAnnotation(OfEdition.class)
            || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OfEdition.class));
  }

  private static boolean isJson(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
  }
}
