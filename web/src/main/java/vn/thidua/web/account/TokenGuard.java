package vn.thidua.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.web.digest.Sha256;

/**
 * Lets a program in by its token ({@code Authorization: Bearer …}), for one request and without a
 * session: to read the API and to take tables, and to nothing else. A token that is not known is
 * refused and never turned into nobody; whoever tries many is not even looked up.
 */
public final class TokenGuard extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final AuthenticationEntryPoint refusal;
  private final Throttle throttle = new Throttle(Clock.systemUTC());

  public TokenGuard(Tokens tokens, AuthenticationEntryPoint refusal) {
    this.tokens = tokens;
    this.refusal = refusal;
  }

  /** Whether a request names a token, right or wrong. */
  public static boolean isMeant(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isMeant(request)) {
      chain.doFilter(request, response);
      return;
    }
    Account account;
    try {
      account = account(request);
    } catch (AuthenticationException e) {
      refusal.commence(request, response, e);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignIn.session(account));
    SecurityContextHolder.setContext(context);
    AccountGuard.admit(request, account);
    chain.doFilter(request, response);
  }

  private Account account(HttpServletRequest request) {
    if (!opens(request)) {
      throw new BadCredentialsException("a token does not open this route");
    }
    String address = request.getRemoteAddr();
    String key = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip();
    String digest = Sha256.of(key);
    if (!throttle.allows(digest, address)) {
      throw new LockedException("too many wrong tokens");
    }
    Optional<Account> account = tokens.account(key);
    if (account.isEmpty()) {
      throttle.failed(digest, address);
      throw new BadCredentialsException("unknown token");
    }
    return account.get();
  }

  /** The API, and the tables that are given as files. */
  private static boolean opens(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return (HttpMethod.GET.matches(request.getMethod())
            || HttpMethod.HEAD.matches(request.getMethod()))
        && (path.startsWith("/api/v1/") || path.startsWith("/tables/"));
  }
}
