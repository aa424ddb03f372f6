package vn.thidua.web.system;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;

/**
 * Takes up the answers that {@link TagInterceptor} wants kept, keeps them, and sends them to the
 * reader who asked with that reader's own name and token in their gaps. Stands behind everything
 * that decides who may ask.
 */
class KeepingFilter implements Filter {
  private static final String AT_WORK = KeepingFilter.class.getName();

  /**
   * What is being rendered.
   *
   * @param token of the reader's session, for which a mark stands while a page is rendered; empty
   *     for JSON, which has no gaps
   */
  private record Work(
      Recording recording,
      KeptAnswers.Rendering task,
      KeptAnswer.Reader reader,
      @Nullable CsrfToken token) {}

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answered;
    Recording recording = new Recording(response);
    // a request that is forwarded comes here a second time and is answered inside: once it is back
    // here its answer is closed
    request.setAttribute(Recording.class.getName(), recording);
    boolean isWhole = false;
    try {
      chain.doFilter(request, recording);
      isWhole = true;
    } finally {
      if (request.getAttribute(AT_WORK) instanceof Work work) {
        request.removeAttribute(AT_WORK);
        setToken(request, work.token());
        end(work, isWhole, request, response);
      }
    }
  }

  private static void end(
      Work work, boolean isWhole, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<KeptAnswer> answer = Optional.empty();
    boolean isGood = false;
    try {
      byte[] body = work.recording().end();
      if (isWhole && body.length > 0) {
        answer =
            Optional.of(
                KeptAnswer.of(response.getContentType(), work.recording().language(), body));
        isGood = response.getStatus() == HttpServletResponse.SC_OK;
      }
    } finally {
      work.task().end(isGood ? answer : Optional.empty());
    }
    if (answer.isPresent()) {
      answer.get().send(request, response, work.reader());
    }
  }

  /**
   * Has the page of this request rendered with gaps, and kept where it turns out well; false where
   * the request does not pass through this filter.
   */
  static boolean takeUpPage(HttpServletRequest request, KeptAnswers.Rendering task) {
    CsrfToken token = token(request);
    if (!takeUp(request, task, token)) {
      return false;
    }
    if (token != null) {
      setToken(
          request,
          new DefaultCsrfToken(token.getHeaderName(), token.getParameterName(), Gap.TOKEN.mark()));
    }
    if (request.getAttribute("account") instanceof Account account) {
      request.setAttribute("account", account.named(Gap.NAME.mark()));
    }
    return true;
  }

  /** The same for JSON, which has no gaps. */
  static boolean takeUpJson(HttpServletRequest request, KeptAnswers.Rendering task) {
    return takeUp(request, task, null);
  }

  private static boolean takeUp(
      HttpServletRequest request, KeptAnswers.Rendering task, @Nullable CsrfToken token) {
    if (!(request.getAttribute(Recording.class.getName()) instanceof Recording recording)) {
      return false;
    }
    request.setAttribute(AT_WORK, new Work(recording, task, reader(request), token));
    recording.start();
    return true;
  }

  /** Who asks, as far as a page says so. A token is not asked for before there is a gap for it. */
  static KeptAnswer.Reader reader(HttpServletRequest request) {
    CsrfToken token = token(request);
    return new KeptAnswer.Reader(
        AccountGuard.account(request).map(Account::name).orElse(""),
        () -> token == null ? "" : token.getToken());
  }

  private static @Nullable CsrfToken token(HttpServletRequest request) {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  private static void setToken(HttpServletRequest request, @Nullable CsrfToken token) {
    if (token != null) {
      request.setAttribute(CsrfToken.class.getName(), token);
      request.setAttribute(token.getParameterName(), token);
    }
  }
}
