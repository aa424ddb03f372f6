package vn.thidua.web.account;

import java.io.Serializable;
import java.security.Principal;

/** What a session remembers of an account; everything else is read anew with each request. */
record SignedIn(long accountId, String login, int version) implements Principal, Serializable {
  @Override
  public String getName() {
    return login;
  }
}
