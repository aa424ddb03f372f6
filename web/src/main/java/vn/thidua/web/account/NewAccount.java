package vn.thidua.web.account;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Role;

/** What an account is made from; {@code unitCode} counts only for a role that speaks for a unit. */
public record NewAccount(String login, String name, Role role, @Nullable String unitCode) {

  /** Whether an account of this role speaks for a unit. */
  static boolean speaksForUnit(Role role) {
    return switch (role) {
      case BOARD, ADMIN -> false;
      case CLUSTER_HEAD, UNIT -> true;
    };
  }
}
