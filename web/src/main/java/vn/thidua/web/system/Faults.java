package vn.thidua.web.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.reports.mart.NoSuchEdition;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.edition.NoEdition;

/** Faults that readers of the mart meet, as a page or, for the API, as a problem (RFC 9457). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private static final String SECONDS_UNTIL_FORGIVEN = "900";

  private final MessageSource messages;
  private final LocaleResolver locales;

  Faults(MessageSource messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  @ExceptionHandler
  Object noEdition(NoEdition fault, HttpServletRequest request, HttpServletResponse response) {
    if (isApi(request)) {
      return problem(HttpStatus.NOT_FOUND, "fault.no-edition", request);
    }
    // nothing published yet is a state of the service, not a mistake of the reader
    response.setStatus(fault.isFirst() ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
    Locale locale = locales.resolveLocale(request);
    return new ModelAndView("system/no-edition")
        .addObject("first", fault.isFirst())
        .addObject("editions", fault.editions())
        .addObject("contract", fault.contract().message(Language.of(locale)));
  }

  @ExceptionHandler
  Object noSuchEdition(
      NoSuchEdition fault, HttpServletRequest request, HttpServletResponse response) {
    return answer(HttpStatus.NOT_FOUND, "fault.no-edition", request, response);
  }

  @ExceptionHandler
  Object outOfScope(OutOfScope fault, HttpServletRequest request, HttpServletResponse response) {
    LOG.info("Refused to {}: {}", request.getRemoteUser(), fault.subject());
    return answer(HttpStatus.FORBIDDEN, "fault.forbidden", request, response);
  }

  /** Refused at the door of a route, before any controller. */
  @ExceptionHandler
  Object refused(
      AccessDeniedException fault, HttpServletRequest request, HttpServletResponse response) {
    return answer(HttpStatus.FORBIDDEN, "fault.forbidden", request, response);
  }

  /** What is not there, or an address that cannot be read: a page for a person, too. */
  @ExceptionHandler
  Object status(
      ResponseStatusException fault, HttpServletRequest request, HttpServletResponse response) {
    return plain(HttpStatus.valueOf(fault.getStatusCode().value()), request, response);
  }

  @ExceptionHandler
  Object unreadable(
      TypeMismatchException fault, HttpServletRequest request, HttpServletResponse response) {
    return plain(HttpStatus.BAD_REQUEST, request, response);
  }

  private static Object plain(
      HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
    if (isApi(request)) {
      return problem(ProblemDetail.forStatus(status), request);
    }
    response.setStatus(status.value());
    return switch (status) {
      case BAD_REQUEST, FORBIDDEN, NOT_FOUND -> new ModelAndView("error/" + status.value());
      default -> new ModelAndView("error");
    };
  }

  /** Without a credential, or with one that is wrong or has run out; never for a person's page. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(
      AuthenticationException fault, HttpServletRequest request, HttpServletResponse response) {
    if (fault instanceof LockedException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_FORGIVEN);
      return problem(HttpStatus.TOO_MANY_REQUESTS, "fault.throttled", request);
    }
    return problem(HttpStatus.UNAUTHORIZED, "fault.unknown", request);
  }

  private Object answer(
      HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response) {
    if (isApi(request)) {
      return problem(status, key, request);
    }
    response.setStatus(status.value());
    return new ModelAndView("error/" + status.value());
  }

  private ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String key, HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    return problem(
        ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, null, locale)), request);
  }

  private static ResponseEntity<ProblemDetail> problem(
      ProblemDetail problem, HttpServletRequest request) {
    problem.setInstance(URI.create(request.getRequestURI()));
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
