package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.digest.Sha256;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.EditionResolver;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.OfEditionAnd;

/**
 * Answers 304, without reading the mart, whoever has an answer of an edition already: JSON, and
 * pages marked {@link OfEdition}. The tag is weak, for the answer may be sent compressed. Whoever
 * has not is sent the answer that was rendered for somebody who sees the same; so are readers of
 * pages marked {@link OfEditionAnd}, once what those tell beside the edition has been read.
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
    if (!(handler instanceof HandlerMethod method) || !isGet(request) || !isOfEdition(method)) {
      return true;
    }
    String shared = shared(request);
    boolean isJson = isJson(method);
    StringBuilder text = new StringBuilder(shared);
    if (!isJson) {
      if (saysAWordOnce(request)) {
        return true;
      }
      addPage(text, request);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (new ServletWebRequest(request, response).checkNotModified("W/\"" + Sha256.of(text) + '"')) {
      return false;
    }
    if (!accepts(request, isJson)) {
      return true;
    }
    Optional<KeptAnswer> answer =
        isJson
            ? answer(shared, request, KeepingFilter::takeUpJson)
            : answer(shared, request, KeepingFilter::takeUpPage);
    if (answer.isPresent()) {
      answer.get().send(request, response, KeepingFilter.reader(request));
    }
    return answer.isEmpty();
  }

  /**
   * Of a page that tells more than the edition, what is read is known by now: it is rendered once.
   */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || !(handler instanceof HandlerMethod method) || !isGet(request)) {
      return;
    }
    OfEditionAnd more = method.getMethodAnnotation(OfEditionAnd.class);
    if (more == null || saysAWordOnce(request) || !accepts(request, false)) {
      return;
    }
    StringBuilder text = new StringBuilder(shared(request));
    for (String each : more.value()) {
      text.append(' ').append(page.getModel().get(each));
    }
    answer(Sha256.of(text), request, KeepingFilter::takeUpPage)
        .ifPresent(
            answer ->
                page.setView(
                    (model, asked, answered) ->
                        answer.send(asked, answered, KeepingFilter.reader(asked))));
  }

  /** What is kept; where nothing is, the answer is to be rendered, and is kept then. */
  private Optional<KeptAnswer> answer(
      String shared,
      HttpServletRequest request,
      BiPredicate<HttpServletRequest, KeptAnswers.Rendering> takeUp) {
    KeptAnswers.Found found = kept.find(shared + ' ' + address(request));
    found
        .task()
        .filter(task -> !takeUp.test(request, task))
        .ifPresent(task -> task.end(Optional.empty()));
    return found.answer();
  }

  /** What an answer depends on but for its address, whoever asks among those who see the same. */
  private String shared(HttpServletRequest request) {
    StringBuilder text = new StringBuilder(program);
    addEdition(text, editions.chosen(request));
    text.append(' ').append(RequestContextUtils.getLocale(request).getLanguage());
    return text.toString();
  }

  private static boolean isGet(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod());
  }

  /** Such as that something was done: it is for one reader and stands in no other page. */
  private static boolean saysAWordOnce(HttpServletRequest request) {
    return RequestContextUtils.getInputFlashMap(request) != null;
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
