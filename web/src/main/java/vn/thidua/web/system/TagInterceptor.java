package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
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
 * pages marked {@link OfEdition}. The tag is weak, for the answer may be sent compressed. Whoever
 * has not is sent the answer that was rendered for somebody who sees the same.
 */
@Component
class TagInterceptor implements HandlerInterceptor {
  private final EditionResolver editions;
  private final KeptAnswers kept;
  private final String program;

  TagInterceptor(
      EditionResolver editions,
      KeptAnswers kept,
      Assets assets,
      ObjectProvider<BuildProperties> build) {
    this.editions = editions;
    this.kept = kept;
    this.program =
        Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("dev")
            + " "
            + assets.version();
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || !HttpMethod.GET.matches(request.getMethod())
        || !isOfEdition(method)) {
      return true;
    }
    StringBuilder text = new StringBuilder(program);
    addEdition(text, editions.chosen(request));
    text.append(' ').append(RequestContextUtils.getLocale(request).getLanguage());
    String shared = text.toString();
    boolean isJson = isJson(method);
    if (!isJson) {
      if (RequestContextUtils.getInputFlashMap(request) != null) {
        // a word that is said once
        return true;
      }
      addPage(text, request);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (new ServletWebRequest(request, response).checkNotModified("W/\"" + Sha256.of(text) + '"')) {
      return false;
    }
    return !accepts(request, isJson) || mustRender(shared, !isJson, request, response);
  }

  /** Sends what is kept; else the answer is to be rendered. */
  private boolean mustRender(
      String shared, boolean isPage, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    KeptAnswers.Found found = kept.find(shared + ' ' + address(request));
    if (found.answer().isPresent()) {
      found.answer().get().send(request, response, KeepingFilter.reader(request));
      return false;
    }
    found
        .task()
        .filter(
            task ->
                isPage
                    ? !KeepingFilter.takeUpPage(request, task)
                    : !KeepingFilter.takeUpJson(request, task))
        .ifPresent(task -> task.end(Optional.empty()));
    return true;
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
  }

  /** Whether the reader takes what is given to everybody; others go the long way. */
  private static boolean accepts(HttpServletRequest request, boolean isJson) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted == null
        || accepted.contains(MediaType.ALL_VALUE)
        || accepted.contains(isJson ? MediaType.APPLICATION_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
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
