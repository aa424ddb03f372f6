package vn.thidua.web.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.scope.Viewer;

/**
 * An account.
 *
 * @param login what is typed in, lower case
 * @param unitCode the unit it speaks for; empty for BOARD and ADMIN
 * @param mustChange its password was set by somebody else
 * @param version grows with what must end its open sessions
 */
public record Account(
    long accountId,
    String login,
    String name,
    Role role,
    @Nullable String unitCode,
    boolean mustChange,
    boolean isEnabled,
    int version,
    @Nullable Instant lastLoginAt) {

  /** The same account under another name. */
  public Account named(String other) {
    return new Account(
        accountId, login, other, role, unitCode, mustChange, isEnabled, version, lastLoginAt);
  }

  /** In whose name the read model is asked. */
  public Viewer viewer() {
    return new Viewer(role, unitCode);
  }
}
