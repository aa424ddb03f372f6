package vn.thidua.web.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a login and its password, on the record, and never says which of the two was wrong. */
@Component
class SignIn implements AuthenticationProvider {
  private final Accounts accounts;
  private final Audit audit;
  private final PasswordEncoder encoder;
  private final String nobodysHash;
  private final Throttle throttle = new Throttle(Clock.systemUTC());

  SignIn(Accounts accounts, Audit audit, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.audit = audit;
    this.encoder = encoder;
    this.nobodysHash = Objects.requireNonNull(encoder.encode(Passwords.oneTime()));
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String address = address(attempt);
    if (!throttle.allows(login, address)) {
      throw new LockedException("too many failures");
    }
    Optional<Account> account = matching(login, String.valueOf(attempt.getCredentials()));
    if (account.isEmpty()) {
      throttle.failed(login, address);
      audit.add(login, Audit.Action.SIGN_IN_REFUSED, null, address);
      throw new BadCredentialsException("unknown login or wrong password");
    }
    throttle.succeeded(login, address);
    accounts.signedIn(account.get().accountId());
    audit.add(login, Audit.Action.SIGNED_IN, null, address);
    return session(account.get());
  }

  static Authentication session(Account account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        SignedIn.of(account),
        null,
        List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
  }

  private Optional<Account> matching(String login, String password) {
    Optional<Account> account = accounts.byLogin(login).filter(Account::isEnabled);
    if (account.isEmpty()) {
      // as slow as for somebody we know, so that time tells nothing about who has an account
      encoder.matches(password, nobodysHash);
      return Optional.empty();
    }
    return account.filter(each -> accounts.isPasswordOf(each, password));
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "-";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
