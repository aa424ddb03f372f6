package vn.thidua.web.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;
import vn.thidua.reports.text.Language;

/**
 * Keeps the service answering when more is asked than it can do: so many requests at work, so many
 * waiting for a moment, and whoever comes beyond is told at once to come again. What is refused
 * costs neither a query nor memory.
 */
final class Overload extends OncePerRequestFilter {
  private static final String SECONDS_TO_COME_AGAIN = "2";

  private final Semaphore working;
  private final Semaphore present;
  private final long patience;
  private final MessageSource messages;

  /**
   * Nobody yet.
   *
   * @param atWork how many requests are answered at once
   * @param waiting how many more may wait
   * @param patience for how many milliseconds
   */
  Overload(int atWork, int waiting, long patience, MessageSource messages) {
    this.working = new Semaphore(atWork, true);
    this.present = new Semaphore(atWork + waiting);
    this.patience = patience;
    this.messages = messages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = path(request);
    return path.startsWith("/assets/")
        || path.startsWith("/webjars/")
        || path.startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!present.tryAcquire()) {
      refuse(request, response);
      return;
    }
    try {
      if (!mayWork()) {
        refuse(request, response);
        return;
      }
      try {
        chain.doFilter(request, response);
      } finally {
        working.release();
      }
    } finally {
      present.release();
    }
  }

  private boolean mayWork() {
    try {
      return working.tryAcquire(patience, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Locale locale = Language.of(request.getLocale()).locale();
    String title = messages.getMessage("error.503.title", null, locale);
    String text = messages.getMessage("error.503.text", null, locale);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_COME_AGAIN);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (path(request).startsWith("/api/")) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response
          .getWriter()
          .write("{\"status\":503,\"title\":\"" + title + "\",\"instance\":\"/api/\"}");
      return;
    }
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response
        .getWriter()
        .write(
            "<!DOCTYPE html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p></html>"
                .formatted(
                    locale.getLanguage(),
                    HtmlUtils.htmlEscape(title),
                    HtmlUtils.htmlEscape(title),
                    HtmlUtils.htmlEscape(text)));
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
