package vn.thidua.web.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.scope.Scope;
import vn.thidua.web.account.Account;

/**
 * What an account sees of who receives what: the board everything, a head what is about its cluster
 * and the units in it, a unit what is about itself; everybody what is sent in their own name.
 */
@Component
class Audience {
  private static final int MOST_UNITS = 100_000;

  private final Mart mart;

  Audience(Mart mart) {
    this.mart = mart;
  }

  Visible of(Account account) {
    if (account.role() == Role.BOARD) {
      return new Visible(true, account.login(), List.of());
    }
    List<String> scopes = new ArrayList<>();
    latest()
        .ifPresent(
            edition -> {
              Reading reading = mart.read(edition, account.viewer());
              String headed = reading.sight().headedCluster();
              if (headed != null) {
                scopes.add(new Scope.OfCluster(headed).words());
              }
              reading
                  .directory()
                  .unitsInFull("", MOST_UNITS)
                  .forEach(unit -> scopes.add(new Scope.OfUnit(unit.unitCode()).words()));
            });
    return new Visible(false, account.login(), scopes);
  }

  private Optional<Edition> latest() {
    return mart.contract().state() == Contract.State.READY
        ? mart.editions().latest()
        : Optional.empty();
  }
}
