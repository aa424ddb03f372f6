package vn.thidua.web.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Accounts;
import vn.thidua.web.delivery.calendar.Calendar;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.documents.Issuing;

/** The hands of one instance, over the database of the tests, with a clock that is moved. */
final class Hands {
  private static final URI BASE = URI.create("https://thidua.example");

  /** A clock that stands until it is moved. */
  static final class MovedClock extends Clock {
    private volatile Instant now;

    MovedClock(Instant now) {
      this.now = now;
    }

    void to(String instant) {
      now = Instant.parse(instant);
    }

    void by(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  final MovedClock clock;
  final DeliverySettings settings;
  final Subscriptions subscriptions;
  final Mailings mailings;
  final Ledger ledger;
  final Planner planner;
  final Builder builder;
  final Sender sender;
  final Watchdog watchdog;
  final LetterWriter writer;
  final YearEnd yearEnd;
  final Unsubscribing unsubscribing;

  /**
   * One instance.
   *
   * @param port of its mail server on this machine; 0 for none
   */
  Hands(String now, int port, DeliverySettings settings) {
    Dashboard dashboard = Dashboard.running();
    JdbcClient jdbc = dashboard.part(JdbcClient.class);
    Mart mart = dashboard.part(Mart.class);
    Issuing issuing = dashboard.part(Issuing.class);
    this.clock = new MovedClock(Instant.parse(now));
    this.settings = settings;
    this.subscriptions = new Subscriptions(jdbc);
    this.mailings = new Mailings(jdbc);
    this.ledger = new Ledger(jdbc);
    this.unsubscribing = new Unsubscribing(jdbc, BASE);
    Rights rights = new Rights(dashboard.part(Accounts.class), mart);
    PlatformTransactionManager transactions = dashboard.part(PlatformTransactionManager.class);
    Standing standing = new Standing(settings, subscriptions, rights, issuing, mart);
    Eligibility eligibility = new Eligibility(settings, subscriptions, rights, standing);
    this.yearEnd = new YearEnd(jdbc, mart, issuing, settings, clock, transactions);
    this.writer =
        new LetterWriter(
            settings, issuing, unsubscribing, dashboard.part(MessageSource.class), clock, BASE);
    Notices notices = new Notices(ledger, mailings, subscriptions, writer, settings, clock, BASE);
    this.planner =
        new Planner(
            jdbc,
            mart,
            subscriptions,
            mailings,
            ledger,
            rights,
            notices,
            standing,
            yearEnd,
            settings,
            clock,
            transactions);
    this.builder = new Builder(ledger, eligibility, issuing, notices, settings, clock);
    this.sender =
        new Sender(ledger, eligibility, issuing, writer, notices, outbox(port), settings, clock);
    this.watchdog = new Watchdog(ledger, mailings, notices, outbox(port), settings, clock);
  }

  /** Everything there is to do now. */
  void work() {
    planner.plan();
    builder.build();
    sender.send();
  }

  /** Adds a subscription of somebody outside, answered for by the board. */
  long subscribe(String address, String report, String scope, String calendar) {
    return subscribe(address, null, report, scope, calendar, Language.VI);
  }

  long subscribe(
      String address,
      @Nullable String login,
      String report,
      String scope,
      String calendar,
      Language language) {
    try {
      return subscriptions.add(
          new NewSubscription(
              "Nguyễn Thị Ánh Tuyết",
              address,
              login,
              report,
              Scope.parse(scope),
              Calendar.parse(calendar, Calendar.HOME),
              language),
          "board",
          clock.instant());
    } catch (Subscriptions.AlreadySubscribed e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends all subscriptions, so that the next test plans its own. */
  void endAll() {
    subscriptions
        .all()
        .forEach(
            each ->
                subscriptions.state(
                    each.subscriptionId(), Subscription.State.ENDED, "test", clock.instant()));
  }

  /** An address nobody else has. */
  static String address() {
    return UUID.randomUUID() + "@thidua.example";
  }

  static DeliverySettings settings() {
    return settings(4, Duration.ofSeconds(10), Duration.ofMinutes(1));
  }

  static DeliverySettings settings(int attempts, Duration lease, Duration firstRetry) {
    return settings(attempts, lease, firstRetry, DataSize.ofMegabytes(15), null);
  }

  static DeliverySettings settings(DataSize largest) {
    return settings(4, Duration.ofSeconds(10), Duration.ofMinutes(1), largest, null);
  }

  static DeliverySettings settings(Path yearEndFolder) {
    return settings(
        4, Duration.ofSeconds(10), Duration.ofMinutes(1), DataSize.ofMegabytes(15), yearEndFolder);
  }

  private static DeliverySettings settings(
      int attempts,
      Duration lease,
      Duration firstRetry,
      DataSize largest,
      @Nullable Path yearEndFolder) {
    return new DeliverySettings(
        false,
        "ban-thi-dua@thidua.example",
        "Ban Thi đua – Khen thưởng",
        Set.of("thidua.example"),
        List.of("hoi-dong@thidua.example"),
        attempts,
        firstRetry,
        Duration.ofHours(1),
        lease,
        Duration.ofSeconds(1),
        3,
        largest,
        0,
        Duration.ofHours(6),
        Set.of(),
        yearEndFolder);
  }

  private static Outbox outbox(int port) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (port != 0) {
      JavaMailSenderImpl server = new JavaMailSenderImpl();
      server.setHost("127.0.0.1");
      server.setPort(port);
      Properties properties = server.getJavaMailProperties();
      properties.put("mail.smtp.connectiontimeout", "2000");
      properties.put("mail.smtp.timeout", "400");
      properties.put("mail.smtp.writetimeout", "2000");
      beans.addBean("server", server);
    }
    return new Outbox(beans.getBeanProvider(JavaMailSenderImpl.class));
  }
}
