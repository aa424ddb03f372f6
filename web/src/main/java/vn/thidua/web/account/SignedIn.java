package vn.thidua.web.account;

import java.io.Serializable;
import java.security.Principal;
import vn.thidua.reports.scope.Role;

/** What a session remembers of an account; everything else is asked for with each request. */
record SignedIn(long accountId, String login, Role role, int version)
    implements Principal, Serializable {

  static SignedIn of(Account account) {
    return new SignedIn(account.accountId(), account.login(), account.role(), account.version());
  }

  /** Whether the account may still do what it might when it signed in. */
  boolean stands(Account account) {
    return account.isEnabled() && equals(of(account));
  }

  @Override
  public String getName() {
    return login;
  }
}
