package vn.thidua.web.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Directory;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.MemberRole;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.account.Accounts;
import vn.thidua.web.account.NewAccount;

/** Makes an account for each role, for units that the newest edition really has. */
@Component
@Profile("demo")
class DemoAccounts {
  private static final int MOST_UNITS = 1_000;

  private final Accounts accounts;
  private final Mart mart;

  /** Read by the log-in page while the console thread fills it. */
  private volatile List<DemoAccount> made = List.of();

  DemoAccounts(Accounts accounts, Mart mart) {
    this.accounts = accounts;
    this.mart = mart;
  }

  List<DemoAccount> made() {
    return made;
  }

  /**
   * Those that need no unit, so that the first screens can be opened while the batch still runs.
   */
  void makeWithoutUnits() {
    make(
        List.of(
            new DemoAccount("board", "Hội đồng (demo)", Role.BOARD, null),
            new DemoAccount("admin", "Quản trị (demo)", Role.ADMIN, null)));
  }

  /** All of them, for the head of the first cluster that has one and another unit beside it. */
  void makeAll(Edition edition) {
    makeWithoutUnits();
    Directory directory = mart.read(edition.editionId(), Viewer.board()).directory();
    List<UnitName> units = directory.units("", MOST_UNITS);
    Optional<UnitName> head =
        units.stream()
            .filter(each -> each.role() == MemberRole.HEAD)
            .min(Comparator.comparing(UnitName::clusterCode));
    Optional<UnitName> member =
        units.stream()
            .filter(each -> each.role() != MemberRole.HEAD)
            .filter(each -> head.map(h -> h.clusterCode().equals(each.clusterCode())).orElse(true))
            .findFirst();
    List<DemoAccount> bound = new ArrayList<>();
    head.ifPresent(each -> bound.add(account("head", each, Role.CLUSTER_HEAD)));
    member.ifPresent(each -> bound.add(account("unit", each, Role.UNIT)));
    make(bound);
  }

  private static DemoAccount account(String login, UnitName unit, Role role) {
    return new DemoAccount(login, unit.unitName(), role, unit.unitCode());
  }

  private void make(List<DemoAccount> wanted) {
    wanted.forEach(
        each ->
            accounts.demo(
                new NewAccount(each.login(), each.name(), each.role(), each.unitCode()),
                each.password()));
    List<DemoAccount> all = new ArrayList<>(made);
    all.removeIf(known -> wanted.stream().anyMatch(each -> each.login().equals(known.login())));
    all.addAll(wanted);
    made = List.copyOf(all);
  }
}
