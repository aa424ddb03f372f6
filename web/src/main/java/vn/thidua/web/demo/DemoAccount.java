package vn.thidua.web.demo;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Role;

/** An account of the demo, whose password everybody may know: one a role. */
record DemoAccount(String login, String name, Role role, @Nullable String unitCode) {
  /** Said on the log-in page and the console; a demo has nothing to protect. */
  public String password() {
    return "demo-" + login;
  }
}
