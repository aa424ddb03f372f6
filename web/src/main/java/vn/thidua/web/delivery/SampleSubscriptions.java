package vn.thidua.web.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Sight;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Accounts;
import vn.thidua.web.delivery.calendar.Calendar;

/**
 * A few subscriptions for the demo, which has no mail server: what is due with its edition is built
 * and waits in the outbox.
 */
@Component
@Profile("demo")
public class SampleSubscriptions {
  private static final String MONTHLY = "month workday 5 07:30";
  private static final String BOARD = "board";

  private final Subscriptions subscriptions;
  private final Accounts accounts;
  private final Mart mart;

  SampleSubscriptions(Subscriptions subscriptions, Accounts accounts, Mart mart) {
    this.subscriptions = subscriptions;
    this.accounts = accounts;
    this.mart = mart;
  }

  /** Adds those that are not there yet, for the demo's accounts. */
  public void makeFor(Edition edition) {
    add(BOARD, "city-periodic", Scope.CITY, MONTHLY, edition);
    add(BOARD, "data-quality", Scope.CITY, "run", edition);
    add(BOARD, "award-proposals", Scope.CITY, "official", edition);
    add(null, "city-periodic", Scope.CITY, "quarter day 10 08:00", edition);
    accounts.byLogin("head").ifPresent(head -> ofHead(head, edition));
    accounts.byLogin("unit").ifPresent(unit -> ofUnit(unit, edition));
  }

  private void ofHead(Account head, Edition edition) {
    Sight sight = mart.read(edition, head.viewer()).sight();
    String cluster = sight.headedCluster();
    if (cluster != null) {
      add(head.login(), "cluster-periodic", new Scope.OfCluster(cluster), MONTHLY, edition);
      add(head.login(), "data-quality", new Scope.OfCluster(cluster), "run", edition);
    }
  }

  private void ofUnit(Account unit, Edition edition) {
    String code = unit.unitCode();
    if (code != null
        && mart.read(edition, unit.viewer()).unit(code).map(UnitReading::name).isPresent()) {
      add(unit.login(), "unit-scorecard", new Scope.OfUnit(code), MONTHLY, edition);
    }
  }

  private void add(
      @Nullable String login, String report, Scope scope, String calendar, Edition edition) {
    String name =
        login == null
            ? "Sở Nội vụ (demo)"
            : accounts.byLogin(login).map(Account::name).orElse(login);
    NewSubscription wanted =
        new NewSubscription(
            name,
            (login == null ? "so-noi-vu" : login) + "@thidua.example",
            login,
            report,
            scope,
            Calendar.parse(calendar, Calendar.HOME),
            Language.VI);
    Instant since = edition.publishedAt();
    boolean isThere =
        subscriptions.all().stream()
            .anyMatch(
                each ->
                    each.address().equals(wanted.address())
                        && each.report().equals(report)
                        && each.scope().equals(scope)
                        && each.calendar().equals(wanted.calendar()));
    if (!isThere) {
      try {
        subscriptions.add(wanted, BOARD, since);
      } catch (Subscriptions.AlreadySubscribed e) {
        throw new IllegalStateException("two demos on one database", e);
      }
    }
  }
}
