package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.text.Language;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.digest.Sha256;

/** The board closes a year: its files are made, kept, written and sent, once. */
class YearEndIT {
  private static final Mart MART = Dashboard.running().part(Mart.class);

  private final Path folder;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Edition edition = MART.editions().currentOf(2025).orElseThrow();

  YearEndIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
    publish("PROVISIONAL", edition.publishedAt());
  }

  @Test
  void makesKeepsWritesAndSendsWhatAClosedYearIsToHave() throws IOException {
    Hands hands =
        new Hands(Instant.now().toString(), server.getSmtp().getPort(), Hands.settings(folder));
    hands.endAll();
    hands.yearEnd.close();
    String head = Hands.address();
    hands.subscribe(
        head, "head", "cluster-periodic", "cluster:C01", "month day 1 07:00", Language.VI);
    String asked = Hands.address();
    hands.subscribe(asked, "year-end-ranking", "cluster:C02", "official");
    String corrected = Hands.address();
    hands.subscribe(corrected, "correction-notice", "city", "correction");
    hands.clock.by(Duration.ofMinutes(1));
    hands.work();
    assertThat(received(head, asked)).as("nothing is official yet").isZero();

    publish("OFFICIAL", hands.clock.instant());
    hands.clock.by(Duration.ofMinutes(1));
    hands.yearEnd.close();
    hands.work();
    Map<String, String> files = files();
    assertThat(files.keySet())
        .hasSize(18)
        .contains(
            "ranking-2025-%d.xlsx".formatted(edition.editionId()),
            "ranking-2025-%d.csv".formatted(edition.editionId()),
            "ranking-2025-%d.json".formatted(edition.editionId()),
            "year-end-ranking-2025-%d-vi.pdf".formatted(edition.editionId()),
            "award-proposals-C02-2025-%d-vi.pdf".formatted(edition.editionId()))
        .noneMatch(name -> name.endsWith(".part"));
    assertThat(hands.yearEnd.faults()).isEmpty();
    for (String digest : files.values()) {
      assertThat(
              jdbc()
                  .sql("select count(*) from app.issued where sha256 = ?")
                  .param(digest)
                  .query(Long.class)
                  .single())
          .as("in the archive")
          .isEqualTo(1);
    }
    assertThat(reports("hoi-dong@thidua.example"))
        .containsExactlyInAnyOrder("award-proposals city", "year-end-ranking city");
    assertThat(reports(head))
        .containsExactlyInAnyOrder("award-proposals cluster:C01", "year-end-ranking cluster:C01");
    assertThat(reports(asked)).containsExactly("year-end-ranking cluster:C02");
    assertThat(reports(corrected)).as("a first official edition corrects nothing").isEmpty();
    assertThat(received(head, asked)).isEqualTo(3);

    hands.yearEnd.close();
    hands.work();
    assertThat(received(head, asked)).as("once").isEqualTo(3);
    hands.endAll();
  }

  private long received(String... addresses) {
    return Stream.of(addresses)
        .mapToLong(each -> server.getReceivedMessagesForDomain(each).length)
        .sum();
  }

  @Test
  void aCorrectionReachesThoseAloneWhomItConcerns() {
    Hands hands = new Hands(Instant.now().toString(), server.getSmtp().getPort(), Hands.settings());
    hands.endAll();
    hands.yearEnd.close();
    String city = Hands.address();
    String first = Hands.address();
    String second = Hands.address();
    hands.subscribe(city, "correction-notice", "city", "correction");
    hands.subscribe(first, "head", "correction-notice", "cluster:C01", "correction", Language.VI);
    hands.subscribe(second, "correction-notice", "cluster:C02", "correction");
    publish("OFFICIAL", edition.publishedAt());
    long later = correct(hands.clock.instant());
    try {
      hands.clock.by(Duration.ofMinutes(1));
      hands.work();
      hands.work();
      assertThat(received(city)).isEqualTo(1);
      assertThat(reports(first, later))
          .as("with what a head gets of a closed year")
          .containsExactlyInAnyOrder(
              "correction-notice cluster:C01",
              "award-proposals cluster:C01",
              "year-end-ranking cluster:C01");
      assertThat(received(first)).isEqualTo(3);
      assertThat(received(second)).as("nothing of C02 is corrected").isZero();
      Mailing mailing =
          hands.mailings.latest(20).stream()
              .filter(each -> each.report().equals("correction-notice"))
              .findFirst()
              .orElseThrow();
      assertThat(mailing.editionId()).isEqualTo(later);
      assertThat(List.of(mailing.recipients(), mailing.unaffected(), mailing.repeated()))
          .containsExactly(3, 1, 0);
    } finally {
      hands.endAll();
      uncorrect(later);
    }
  }

  /** A later official edition that says one thing of one unit otherwise. */
  private long correct(Instant at) {
    long later = edition.editionId() + 1_000;
    jdbc()
        .sql(
            """
            insert into mart.edition
            select :later, year, 'OFFICIAL', as_of, :at, run_id, dossier_digest, rulebook_digest,
              repeat('c', 64), repeat('c', 64), false
            from mart.edition where edition_id = :edition
            """)
        .param("later", later)
        .param("at", Stored.time(at))
        .param("edition", edition.editionId())
        .update();
    for (String relation : relations()) {
      jdbc()
          .sql(
              "create table mart.%1$s_later partition of mart.%1$s for values in (%2$d)"
                  .formatted(relation, later))
          .update();
      jdbc()
          .sql(
              """
              do $$ begin
                create temporary table copied as select * from mart.%1$s where edition_id = %2$d;
                update copied set edition_id = %3$d;
                insert into mart.%1$s select * from copied;
                drop table copied;
              end $$
              """
                  .formatted(relation, edition.editionId(), later))
          .update();
    }
    jdbc()
        .sql(
            "update mart.unit_score set total_points = total_points - 1, score_points ="
                + " score_points - 1 where edition_id = ? and unit_code = 'BD'")
        .param(later)
        .update();
    return later;
  }

  private void uncorrect(long later) {
    relations().forEach(each -> jdbc().sql("drop table mart.%s_later".formatted(each)).update());
    jdbc().sql("delete from mart.edition where edition_id = ?").param(later).update();
  }

  /** The relations that the batch keeps a partition of for each edition. */
  private static List<String> relations() {
    return jdbc()
        .sql(
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'mart' and c.relkind = 'p' order by 1")
        .query(String.class)
        .list();
  }

  /** What stands in the folder, by name with its digest. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all =
        Files.list(folder.resolve("2025").resolve("edition-" + edition.editionId()))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  /** Reports and scopes that an address was accepted for. */
  private List<String> reports(String address) {
    return reports(address, edition.editionId());
  }

  private static List<String> reports(String address, long editionId) {
    return jdbc()
        .sql(
            "select report || ' ' || scope from app.delivery where recipient = ? and kind ="
                + " 'DOCUMENT' and edition_id = ? and state = 'ACCEPTED'")
        .params(address, editionId)
        .query(String.class)
        .list();
  }

  /** What the batch does when the board closes a year, but for the number. */
  private void publish(String kind, Instant at) {
    jdbc()
        .sql("update mart.edition set kind = ?, published_at = ? where edition_id = ?")
        .params(kind, Stored.time(at), edition.editionId())
        .update();
  }

  private static JdbcClient jdbc() {
    return Dashboard.running().part(JdbcClient.class);
  }
}
