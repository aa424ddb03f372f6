package vn.thidua.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds every request of a session against its account: a disabled account, another role or a new
 * password ends the session, and a password given by somebody else has to be changed before
 * anything else. What was changed through this instance counts with the next request. What was
 * changed through another, or in the database, counts with the next act, and for reading after
 * {@link vn.thidua.web.recent.Recent#LONGEST} at most.
 */
public final class AccountGuard extends OncePerRequestFilter {
  private static final String ACCOUNT = AccountGuard.class.getName() + ".account";
  private static final Set<String> BEFORE_CHANGE = Set.of("/account/password", "/logout", "/error");

  private final Accounts accounts;

  public AccountGuard(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account of this request, if it is signed in. */
  public static Optional<Account> account(HttpServletRequest request) {
    return Optional.ofNullable((Account) request.getAttribute(ACCOUNT));
  }

  /** Lets a request in that has proved itself in another way than by a session. */
  static void admit(HttpServletRequest request, Account account) {
    request.setAttribute(ACCOUNT, account);
  }

  /**
   * Who only reads may do so upon what was so a moment ago. Who acts may not, and no session is
   * ended upon it: it may be newer than that.
   */
  private Optional<Account> account(SignedIn signedIn, HttpServletRequest request) {
    Optional<Account> recent =
        isReading(request) ? accounts.recent(signedIn.accountId()) : Optional.empty();
    return recent
        .filter(signedIn::stands)
        .or(() -> accounts.byId(signedIn.accountId()).filter(signedIn::stands));
  }

  private static boolean isReading(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }

  /** Styles and scripts are the same for everybody. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication session = SecurityContextHolder.getContext().getAuthentication();
    if (account(request).isPresent()
        || session == null
        || !(session.getPrincipal() instanceof SignedIn signedIn)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Account> account = account(signedIn, request);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean isApi = path.startsWith("/api/");
    if (account.isEmpty()) {
      new SecurityContextLogoutHandler().logout(request, response, session);
      if (isApi) {
        throw new InsufficientAuthenticationException("the session has ended");
      }
      response.sendRedirect(request.getContextPath() + "/login?ended");
    } else if (account.get().mustChange() && !BEFORE_CHANGE.contains(path)) {
      if (isApi) {
        throw new AccessDeniedException("the password has to be changed first");
      }
      response.sendRedirect(request.getContextPath() + "/account/password");
    } else {
      request.setAttribute(ACCOUNT, account.get());
      chain.doFilter(request, response);
    }
  }
}
