package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.Thidua;
import vn.thidua.web.delivery.UnrulyServer.Mood;
import vn.thidua.web.delivery.UnrulyServer.Taken;
import vn.thidua.web.demo.Dashboard;

/**
 * A thousand recipients, a mail server with every fault there is, a second instance beside it, and
 * the service killed three times: each message arrives once, or is given up with its reason, and
 * the ledger says which.
 */
class DeliveryDeathIT {
  private static final int RECIPIENTS = 1_000;
  private static final int ATTEMPTS = 8;

  /** How many messages have arrived when the service is killed. */
  private static final List<Integer> DEATHS = List.of(150, 400, 650);

  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private final Hands hands = new Hands(Instant.now().toString(), 0, settings());

  @BeforeEach
  @AfterEach
  void endAll() {
    hands.endAll();
  }

  @Test
  void eachMessageArrivesOnceOrIsGivenUpWithItsReason() throws Exception {
    subscribe();
    List<Process> lives = new ArrayList<>();
    try (UnrulyServer server = new UnrulyServer(this::mood)) {
      for (int death : DEATHS) {
        int before = server.taken().size();
        Process service = live(server, lives);
        await(service, () -> server.taken().size() > before);
        Hands beside = new Hands(Instant.now().toString(), server.port(), settings());
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> sendOn(beside));
        await(service, () -> server.taken().size() >= death);
        service.destroyForcibly().waitFor();
        beside.sender.stop();
        other.get();
        server.refuse(3);
      }
      Process service = live(server, lives);
      await(service, () -> open() == 0);
      reconciles(server.taken());
    } finally {
      lives.forEach(Process::destroyForcibly);
    }
  }

  private static void sendOn(Hands instance) {
    while (!instance.sender.isStopped()) {
      instance.clock.to(Instant.now().toString());
      instance.sender.send();
    }
  }

  private static void await(Process service, BooleanSupplier end) throws InterruptedException {
    while (!end.getAsBoolean()) {
      assertThat(service.isAlive()).as("the service").isTrue();
      Thread.sleep(20);
    }
  }

  private static DeliverySettings settings() {
    return Hands.settings(ATTEMPTS, Duration.ofSeconds(3), Duration.ofMillis(100));
  }

  private void reconciles(List<Taken> taken) {
    List<Delivery> lines = hands.ledger.ofMailing(mailing());
    Mailing mailing = hands.mailings.byId(mailing()).orElseThrow();
    assertThat(lines).hasSize(RECIPIENTS);
    assertThat(mailing.recipients()).isEqualTo(RECIPIENTS);
    assertThat(
            hands.ledger.counts(mailing.mailingId()).values().stream()
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(RECIPIENTS);
    Map<String, List<Taken>> arrived =
        taken.stream()
            .filter(each -> isNumbered(each.recipient()))
            .collect(Collectors.groupingBy(Taken::recipient));
    for (Delivery line : lines) {
      List<Taken> copies = arrived.getOrDefault(line.recipient(), List.of());
      assertThat(copies)
          .as("%s", line)
          .allSatisfy(copy -> assertThat(copy.messageId()).isEqualTo(line.messageId()));
      switch (line.state()) {
        case ACCEPTED -> assertThat(copies).as("%s", line).isNotEmpty();
        case GIVEN_UP -> {
          assertThat(line.reason()).as("%s", line).isNotNull();
          assertThat(line.detail()).as("%s", line).isNotBlank();
          assertThat(copies).as("%s", line).isEmpty();
        }
        default -> throw new AssertionError("still open: " + line);
      }
      if (copies.size() > 1) {
        assertThat(line.isUncertain()).as("sent again without need: %s", line).isTrue();
      }
      assertThat(hands.ledger.changes(line.deliveryId()))
          .last()
          .extracting(Ledger.Change::state)
          .isEqualTo(line.state());
    }
    assertThat(lines.stream().filter(line -> line.reason() == Reason.REFUSED).count())
        .isEqualTo(count(Mood.UNKNOWN) + count(Mood.DISGUSTED));
    assertThat(lines.stream().filter(line -> line.reason() == Reason.DEFERRED).count())
        .isEqualTo(IntStream.range(0, RECIPIENTS).filter(DeliveryDeathIT::isAlwaysBusy).count());
    assertThat(lines.stream().filter(Delivery::isUncertain).count())
        .isGreaterThanOrEqualTo(count(Mood.GONE_AFTER));
    // the board is told once for each reason, not once for each recipient
    assertThat(
            jdbc()
                .sql("select apart from app.delivery where mailing_id = ? and kind = 'NOTICE'")
                .param(mailing.mailingId())
                .query(String.class)
                .list())
        .extracting(apart -> apart.replaceFirst(".* ", ""))
        .containsExactlyInAnyOrder("REFUSED", "DEFERRED");
  }

  private static long count(Mood mood) {
    return IntStream.range(0, RECIPIENTS)
        .filter(number -> !isAlwaysBusy(number) && first(number) == mood)
        .count();
  }

  private static boolean isAlwaysBusy(int number) {
    return number % 100 == 37;
  }

  /** What happens to the first attempt; most faults happen to one in twenty. */
  private static Mood first(int number) {
    return switch (number % 20) {
      case 0 -> Mood.BUSY;
      case 1 -> Mood.UNKNOWN;
      case 2 -> Mood.DISGUSTED;
      case 3 -> Mood.FULL;
      case 4 -> number % 100 == 4 ? Mood.SILENT : Mood.KIND;
      case 5 -> Mood.GONE_BEFORE;
      case 6 -> Mood.GONE_DURING;
      case 7 -> Mood.GONE_AFTER;
      default -> Mood.KIND;
    };
  }

  private Mood mood(String recipient) {
    if (!isNumbered(recipient)) {
      return Mood.KIND;
    }
    int number = Integer.parseInt(recipient.substring(1, recipient.indexOf('@')));
    int attempt = attempts.merge(recipient, 1, Integer::sum);
    if (isAlwaysBusy(number)) {
      return Mood.BUSY;
    }
    Mood first = first(number);
    return switch (first) {
      case UNKNOWN, DISGUSTED -> first;
      default -> attempt == 1 ? first : Mood.KIND;
    };
  }

  private static boolean isNumbered(String recipient) {
    return recipient.matches("n\\d+@thidua\\.example");
  }

  /** Everybody gets the report on the quality of the data, due with the edition that is there. */
  private void subscribe() {
    Edition edition = Dashboard.running().part(Mart.class).editions().currentOf(2025).orElseThrow();
    jdbc()
        .sql(
            """
            insert into app.subscription (recipient, address, report, scope, calendar, zone,
              language, state, owner, created_at, active_since, changed_by, changed_at)
            select 'Người nhận số ' || n, 'n' || n || '@thidua.example', 'data-quality', 'city',
              'run', 'Asia/Ho_Chi_Minh', 'vi', 'ACTIVE', 'board', :since, :since, 'board', :since
            from generate_series(0, :most) n
            """)
        .param("since", Stored.time(edition.publishedAt()))
        .param("most", RECIPIENTS - 1)
        .update();
  }

  private static long mailing() {
    return jdbc()
        .sql("select distinct mailing_id from app.delivery where recipient = 'n0@thidua.example'")
        .query(Long.class)
        .single();
  }

  /** Lines that are not at their end; all of them before anything is planned. */
  private static long open() {
    return jdbc()
        .sql(
            "select case when count(*) = 0 then 1 else count(*) filter"
                + " (where state not in ('ACCEPTED', 'GIVEN_UP')) end"
                + " from app.delivery where recipient ~ '^n[0-9]+@'")
        .query(Long.class)
        .single();
  }

  /** The service as it is started anywhere, on the database of the tests. */
  private static Process live(UnrulyServer server, List<Process> lives) throws IOException {
    DataSource source = Dashboard.running().part(DataSource.class);
    HikariDataSource database = (HikariDataSource) source;
    ProcessBuilder start =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Thidua.class.getName(),
                    "serve",
                    "--server.port=0",
                    "--spring.datasource.url=" + database.getJdbcUrl(),
                    "--spring.datasource.username=" + database.getUsername(),
                    "--spring.datasource.hikari.maximum-pool-size=10",
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + server.port(),
                    "--spring.mail.properties.[mail.smtp.timeout]=400",
                    "--thidua.etl.log-folder=target/delivery-death",
                    "--thidua.base-url=https://thidua.example",
                    "--thidua.delivery.from=ban-thi-dua@thidua.example",
                    "--thidua.delivery.allowed-domains=thidua.example",
                    "--thidua.delivery.board-addresses=hoi-dong@thidua.example",
                    "--thidua.delivery.attempts=" + ATTEMPTS,
                    "--thidua.delivery.first-retry=PT0.1S",
                    "--thidua.delivery.longest-retry=PT0.5S",
                    "--thidua.delivery.lease=PT3S",
                    "--thidua.delivery.beat=PT0.1S"))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File("target/delivery-death.log")));
    // not on a command line, where everybody on the machine could read it
    start.environment().put("SPRING_DATASOURCE_PASSWORD", database.getPassword());
    Process process = start.start();
    lives.add(process);
    return process;
  }

  private static JdbcClient jdbc() {
    return Dashboard.running().part(JdbcClient.class);
  }
}
