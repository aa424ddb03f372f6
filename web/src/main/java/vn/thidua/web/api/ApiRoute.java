package vn.thidua.web.api;

import java.util.List;
import vn.thidua.reports.scope.Role;

/**
 * A route as its document tells it.
 *
 * @param summary what it answers
 * @param parameters names, those of the path first
 * @param roles to whom it is open
 */
record ApiRoute(
    String path, String summary, String about, List<String> parameters, List<String> roles) {
  /** Where the document keeps the roles of a route. */
  static final String ROLES = "x-roles";

  /** Whether an account of that role gets an answer, be it only of its own scope. */
  public boolean isOpenTo(Role role) {
    return roles.contains(role.name());
  }

  /** Whether it can be opened as it stands. */
  public boolean isPlain() {
    return !path.contains("{");
  }
}
