package vn.thidua.web.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.delivery.calendar.Calendar;
import vn.thidua.web.delivery.calendar.Occurrence;

/**
 * Enters what is due into the ledger. One instance plans at a time; a second plan of the same time
 * finds everything entered already.
 */
@Component
class Planner {
  private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
  private static final String BY = "planner";

  /** When a year is closed, also those are served who did not ask for it. */
  private static final Calendar CLOSING = new Calendar(Occasion.OFFICIAL, null, Calendar.HOME);

  /** Any number, as long as nobody else locks by it: "mail" in ASCII. */
  private static final long LOCK = 0x6d61696cL;

  private final JdbcClient jdbc;
  private final Mart mart;
  private final Subscriptions subscriptions;
  private final Mailings mailings;
  private final Ledger ledger;
  private final Rights rights;
  private final Notices notices;
  private final Standing standing;
  private final YearEnd yearEnd;
  private final DeliverySettings settings;
  private final Clock clock;
  private final TransactionTemplate alone;
  private final TransactionTemplate each;

  Planner(
      JdbcClient jdbc,
      Mart mart,
      Subscriptions subscriptions,
      Mailings mailings,
      Ledger ledger,
      Rights rights,
      Notices notices,
      Standing standing,
      YearEnd yearEnd,
      DeliverySettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.mart = mart;
    this.subscriptions = subscriptions;
    this.mailings = mailings;
    this.ledger = ledger;
    this.rights = rights;
    this.notices = notices;
    this.standing = standing;
    this.yearEnd = yearEnd;
    this.settings = settings;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What is due together. */
  private record Series(String report, Calendar calendar) {}

  /** Looks at every calendar; where another instance is doing so, this one need not. */
  void plan() {
    if (mart.contract().state() != Contract.State.READY) {
      return;
    }
    alone.executeWithoutResult(
        transaction -> {
          if (isAlone()) {
            mailings.waiting().forEach(waiting -> apart("mailing", waiting, this::release));
            series().forEach((series, all) -> apart("series", series, one -> plan(one, all)));
          }
        });
  }

  private boolean isAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single();
  }

  private interface Step<T> {
    void on(T one);
  }

  /** In a transaction of its own: what fails here holds nothing else back. */
  private <T> void apart(String what, T one, Step<T> step) {
    try {
      each.executeWithoutResult(transaction -> step.on(one));
    } catch (RuntimeException e) {
      LOG.error("What is due of {} {} could not be planned this time", what, one, e);
    }
  }

  private Map<Series, List<Subscription>> series() {
    Map<Series, List<Subscription>> series = new LinkedHashMap<>();
    for (Subscription each : subscriptions.active()) {
      series
          .computeIfAbsent(new Series(each.report(), each.calendar()), none -> new ArrayList<>())
          .add(each);
    }
    standing
        .reports()
        .forEach(
            report ->
                series.computeIfAbsent(
                    new Series(report.id(), CLOSING), none -> new ArrayList<>()));
    return series;
  }

  private void release(Mailing mailing) {
    Period period =
        mailing.calendar().occasion().span().isEmpty() ? null : Period.parse(mailing.period());
    Occurrence due = new Occurrence(mailing.dueAt(), mailing.year(), period);
    Readiness readiness =
        Readiness.of(mart.editions().currentOf(mailing.year()), due, settings.editionLag());
    Long editionId = readiness.editionId();
    if (editionId != null) {
      mailings.open(mailing.mailingId(), editionId);
      ledger.release(mailing.mailingId(), editionId, BY, clock.instant());
    }
  }

  private void plan(Series series, List<Subscription> all) {
    Optional<Instant> earliest =
        Stream.concat(
                all.stream().map(Subscription::activeSince),
                series.calendar().equals(CLOSING) ? yearEnd.since().stream() : Stream.empty())
            .min(Comparator.naturalOrder());
    if (earliest.isEmpty()) {
      return;
    }
    Instant since = earliest.get();
    if (series.calendar().isEvent()) {
      editions(series, since).forEach(edition -> enter(series, all, edition));
      return;
    }
    Instant last = mailings.last(series.report(), series.calendar()).orElse(since);
    List<Occurrence> due =
        series
            .calendar()
            .between(last.isBefore(since) ? since : last, clock.instant(), settings.workingDays());
    if (!due.isEmpty()) {
      // what was missed is caught up once, by the latest
      Occurrence latest = due.get(due.size() - 1);
      Readiness readiness =
          Readiness.of(mart.editions().currentOf(latest.year()), latest, settings.editionLag());
      enter(series, all, latest, readiness, due.size() - 1);
    }
  }

  /** The editions whose publication is the event. */
  private Stream<Edition> editions(Series series, Instant since) {
    Stream<Edition> later =
        mart.editions().all().stream().filter(edition -> !edition.publishedAt().isBefore(since));
    return switch (series.calendar().occasion()) {
      case RUN -> newest(later.filter(Edition::isCurrent).toList());
      case OFFICIAL -> later.filter(edition -> edition.kind() == EditionKind.OFFICIAL);
      case CORRECTION ->
          later
              .filter(edition -> edition.kind() == EditionKind.OFFICIAL)
              .filter(edition -> isAffected(Viewer.board(), edition, Scope.CITY));
      case MONTH, QUARTER, HALF, YEAR, SIGNING -> Stream.empty();
    };
  }

  private void enter(Series series, List<Subscription> all, Edition edition) {
    Occurrence due = new Occurrence(edition.publishedAt(), edition.year(), null);
    Optional<Mailing> entered = enter(series, all, due, Readiness.of(edition), 0);
    boolean isSeenTo =
        series.calendar().equals(CLOSING)
            && yearEnd.since().filter(since -> !edition.publishedAt().isBefore(since)).isPresent();
    if (isSeenTo && entered.isPresent()) {
      int recipients = 0;
      int repeated = 0;
      for (Standing.Recipient each : standing.recipients(edition)) {
        recipients++;
        if (!ledger.add(NewDelivery.of(entered.get(), each, BY), clock.instant())) {
          repeated++;
        }
      }
      mailings.count(entered.get().mailingId(), recipients, repeated, 0);
    }
  }

  /** Of each run the newest year: the others it published again beside it. */
  private static Stream<Edition> newest(List<Edition> editions) {
    return editions.stream()
        .filter(
            edition ->
                editions.stream()
                    .filter(other -> other.runId() == edition.runId())
                    .noneMatch(other -> other.year() > edition.year()));
  }

  private Optional<Mailing> enter(
      Series series, List<Subscription> all, Occurrence due, Readiness readiness, int missed) {
    Optional<Mailing> entered =
        mailings
            .add(series.report(), series.calendar(), due, readiness, missed, clock.instant())
            .flatMap(mailings::byId);
    if (entered.isEmpty()) {
      return entered;
    }
    Mailing mailing = entered.get();
    int recipients = 0;
    int repeated = 0;
    int unaffected = 0;
    Set<String> owners = new TreeSet<>();
    for (Subscription subscription : all) {
      if (subscription.activeSince().isAfter(due.dueAt())) {
        continue;
      }
      recipients++;
      owners.add(subscription.owner());
      if (!isAffected(subscription, mailing)) {
        unaffected++;
      } else if (!ledger.add(NewDelivery.of(mailing, subscription, BY), clock.instant())) {
        repeated++;
      }
    }
    mailings.count(mailing.mailingId(), recipients, repeated, unaffected);
    if (mailing.isWaiting()) {
      notices.waiting(mailing, owners);
    }
    return entered;
  }

  /** A correction goes to those alone who see something of what it corrects. */
  private boolean isAffected(Subscription subscription, Mailing mailing) {
    Long editionId = mailing.editionId();
    if (mailing.calendar().occasion() != Occasion.CORRECTION || editionId == null) {
      return true;
    }
    Optional<Viewer> viewer = rights.viewer(subscription.login(), subscription.owner());
    Optional<Edition> edition = mart.editions().byId(editionId);
    // without either it is held when it is built, and said why
    return viewer.isEmpty()
        || edition.isEmpty()
        || isAffected(viewer.get(), edition.get(), subscription.scope());
  }

  private boolean isAffected(Viewer viewer, Edition edition, Scope scope) {
    String cluster = scope instanceof Scope.OfCluster of ? of.clusterCode() : null;
    return mart.read(edition, viewer).quality().corrections(cluster, new PageRequest(1, 1)).total()
        > 0;
  }
}
