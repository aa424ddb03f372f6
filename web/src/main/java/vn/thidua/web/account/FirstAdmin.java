package vn.thidua.web.account;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.reports.scope.Role;

/** On the first start: an admin with a one-time password, said once on the console. */
@Component
@Profile("!demo")
class FirstAdmin implements ApplicationRunner {
  private final Accounts accounts;
  private final Audit audit;

  FirstAdmin(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Accounts.LoginTaken {
    if (!accounts.isEmpty()) {
      return;
    }
    String password = Passwords.oneTime();
    accounts.create(new NewAccount("admin", "Administrator", Role.ADMIN, null), password);
    audit.add("admin", Audit.Action.ACCOUNT_CREATED, "admin", null);
    // to the console and not to the log: a log is kept
    System.out.printf(
        "%nFirst start: sign in as \"admin\" with the one-time password  %s%n"
            + "It is shown only now and has to be changed at the first log-in.%n%n",
        password);
  }
}
