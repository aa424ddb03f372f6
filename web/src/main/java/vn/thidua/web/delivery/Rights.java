package vn.thidua.web.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Sight;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Accounts;

/**
 * In whose name something is sent: the recipient's own, as the account is now. Somebody outside has
 * none, and gets what the board may hand out while the owner is of the board.
 */
@Component
class Rights {
  /** The one document of a cluster that each of its members sees. */
  private static final String RANKING = "year-end-ranking";

  private final Accounts accounts;
  private final Mart mart;

  Rights(Accounts accounts, Mart mart) {
    this.accounts = accounts;
    this.mart = mart;
  }

  /**
   * Who looks at what a recipient is sent; empty where the account is gone or no longer in force.
   */
  Optional<Viewer> viewer(@Nullable String login, String owner) {
    if (login != null) {
      return accounts.byLogin(login).filter(Account::isEnabled).map(Account::viewer);
    }
    return accounts
        .byLogin(owner)
        .filter(Account::isEnabled)
        .filter(account -> account.role() == Role.BOARD)
        .map(Account::viewer);
  }

  /** Whether a viewer sees, in an edition, what a report would show of a scope. */
  boolean sees(Viewer viewer, String report, Scope scope, Edition edition) {
    Sight sight = mart.read(edition, viewer).sight();
    if (scope instanceof Scope.OfCluster cluster) {
      return report.equals(RANKING)
          ? sight.seesRanking(cluster.clusterCode())
          : sight.seesUnitsOf(cluster.clusterCode());
    }
    if (scope instanceof Scope.OfUnit unit) {
      try {
        return mart.read(edition, viewer).unit(unit.unitCode()).map(UnitReading::name).isPresent();
      } catch (OutOfScope e) {
        return false;
      }
    }
    return sight.seesEverything();
  }
}
