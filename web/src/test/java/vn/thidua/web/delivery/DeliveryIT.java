package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.thidua.reports.text.Language;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.digest.Sha256;

/** From a calendar to a message in somebody's box, against a real mail server. */
class DeliveryIT {
  private static final String MONTHLY = "month workday 5 08:00";
  private static final String MORNING = "month day 9 08:00";
  private static final String LATE = "month day 10 08:00";
  private static final String DAILY = "month cron 0 0 6 * * *";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Hands hands;

  @BeforeEach
  void open() {
    server.start();
    // 5 July 2025, a Saturday, in Việt Nam
    hands = new Hands("2025-07-05T01:00:00Z", server.getSmtp().getPort(), Hands.settings());
    hands.endAll();
  }

  @AfterEach
  void close() {
    hands.endAll();
    server.stop();
  }

  @Test
  void sendsWhatIsDueOnceAndReadsBackLetterForLetter() throws Exception {
    String address = Hands.address();
    hands.subscribe(address, "cluster-periodic", "cluster:C01", "month workday 5 07:30");
    hands.work();
    assertThat(received(address)).as("not due before the 5th working day").isEmpty();

    hands.clock.to("2025-07-07T00:31:00Z");
    hands.work();
    hands.work();

    Delivery line = only(address);
    long issued = Objects.requireNonNull(line.issuedId());
    assertThat(line.state()).isEqualTo(Delivery.State.ACCEPTED);
    assertThat(line.reply()).startsWith("250");
    assertThat(line.period()).isEqualTo("2025-06");
    assertThat(hands.ledger.changes(line.deliveryId()))
        .extracting(Ledger.Change::state)
        .containsExactly(
            Delivery.State.DUE, Delivery.State.BUILT, Delivery.State.SENT, Delivery.State.ACCEPTED);

    List<byte[]> messages = received(address);
    assertThat(messages).hasSize(1);
    Message message = parsed(messages.get(0));
    assertThat(message.getSubject())
        .startsWith("Báo cáo định kỳ của cụm")
        .contains("tháng 6 năm 2025")
        .satisfies(text -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue());
    assertThat(message.getMessageId()).isEqualTo(line.messageId()).endsWith("@thidua.example>");
    assertThat(message.getFrom().get(0).getName()).isEqualTo("Ban Thi đua – Khen thưởng");
    assertThat(message.getHeader().getField("List-Unsubscribe-Post").getBody())
        .isEqualTo("List-Unsubscribe=One-Click");
    List<Entity> parts = ((Multipart) message.getBody()).getBodyParts();
    assertThat(text(parts.get(0)))
        .startsWith("Kính gửi Nguyễn Thị Ánh Tuyết,")
        .contains("Mã xác thực: ", "https://thidua.example/unsubscribe?key=");
    assertThat(parts.get(1).getFilename())
        .isEqualTo(message.getSubject().replace(": ", " - ") + ".pdf");
    String raw = new String(messages.get(0), StandardCharsets.US_ASCII);
    assertThat(raw).as("RFC 2231, and nothing but ASCII").contains("filename*");
    assertThat(messages.get(0)).as("7 bit").doesNotContain((byte) 0xE1);
    assertThat(Sha256.of(bytes(parts.get(1))))
        .isEqualTo(
            jdbc()
                .sql("select sha256 from app.issued where issued_id = ?")
                .param(issued)
                .query(String.class)
                .single());
    assertThat(
            jdbc()
                .sql("select count(*) from app.receipt where issued_id = ? and receiver = ?")
                .params(issued, address)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void catchesUpThreeMissedDaysOnce() {
    String address = Hands.address();
    hands.subscribe(address, "unit-scorecard", "unit:HK", DAILY);
    hands.clock.to("2025-07-09T00:00:00Z");
    hands.work();
    hands.work();
    assertThat(received(address)).hasSize(1);
    assertThat(hands.mailings.byId(mailing(address)).orElseThrow().missed()).isEqualTo(3);

    // the next day nothing newer is out: he has it already, and the books say so
    hands.clock.by(Duration.ofDays(1));
    hands.work();
    assertThat(received(address)).hasSize(1);
    Mailing next = hands.mailings.latest(1).get(0);
    assertThat(List.of(next.recipients(), next.repeated())).containsExactly(1, 1);
  }

  @Test
  void givesEachTheirOwnAndRendersEachScopeOnce() {
    String head = Hands.address();
    String unit = Hands.address();
    String board = Hands.address();
    hands.subscribe(head, "head", "cluster-periodic", "cluster:C01", MONTHLY, Language.EN);
    hands.subscribe(unit, "unit", "unit-scorecard", "unit:BD", MONTHLY, Language.VI);
    hands.subscribe(board, "board", "city-periodic", "city", MONTHLY, Language.VI);
    List<String> many = List.of(Hands.address(), Hands.address(), Hands.address());
    many.forEach(each -> hands.subscribe(each, "city-periodic", "city", MONTHLY));
    hands.clock.to("2025-07-07T02:00:00Z");
    hands.work();
    for (String each : List.of(head, unit, board, many.get(0), many.get(2))) {
      assertThat(received(each)).as(each).hasSize(1);
      assertThat(only(each).state()).isEqualTo(Delivery.State.ACCEPTED);
    }
    assertThat(many.stream().map(each -> only(each).issuedId()).distinct())
        .containsExactly(only(board).issuedId());
  }

  @Test
  void holdsWhatHasNoEditionAndTellsTheBoardOnce() {
    String address = Hands.address();
    hands.clock.to("2026-07-01T01:00:00Z");
    hands.subscribe(address, "city-periodic", "city", "quarter workday 3 08:00");
    hands.clock.to("2026-07-03T02:00:00Z");
    hands.work();
    hands.work();
    Mailing mailing = hands.mailings.byId(mailing(address)).orElseThrow();
    assertThat(mailing.isWaiting()).isTrue();
    assertThat(mailing.reason()).isEqualTo(Reason.NO_EDITION);
    assertThat(only(address).state()).isEqualTo(Delivery.State.HELD);
    assertThat(received(address)).isEmpty();
    assertThat(notices(mailing)).containsExactly("waiting");

    hands.clock.by(Duration.ofHours(7));
    hands.watchdog.watch();
    hands.watchdog.watch();
    assertThat(notices(mailing)).containsExactly("waiting", "late 2026-07-03");
    hands.sender.send();
    assertThat(received("hoi-dong@thidua.example"))
        .extracting(raw -> parsed(raw).getSubject())
        .contains("Chưa gửi được: Báo cáo định kỳ toàn thành phố, quý II năm 2026");
  }

  @Test
  void sendsNothingThatARoleNoLongerSees() {
    String own = Hands.address();
    String gone = Hands.address();
    String ended = Hands.address();
    hands.subscribe(own, "unit", "unit-scorecard", "unit:BD", MORNING, Language.VI);
    hands.subscribe(gone, "head", "cluster-periodic", "cluster:C01", MORNING, Language.VI);
    long third = hands.subscribe(ended, "unit-scorecard", "unit:HK", MORNING);
    String stranger = Hands.address();
    hands.subscribe(stranger, "unit", "unit-scorecard", "unit:HK", MORNING, Language.VI);
    hands.clock.to("2025-07-09T02:00:00Z");
    hands.planner.plan();
    hands.builder.build();
    assertThat(only(own).state()).isEqualTo(Delivery.State.BUILT);
    assertThat(only(stranger).reason()).isEqualTo(Reason.OUT_OF_SCOPE);

    jdbc().sql("update app.account set unit_code = 'STC' where login = 'unit'").update();
    jdbc().sql("update app.account set is_enabled = false where login = 'head'").update();
    hands.subscriptions.state(third, Subscription.State.ENDED, "board", hands.clock.instant());
    try {
      hands.sender.send();
    } finally {
      jdbc().sql("update app.account set unit_code = 'BD' where login = 'unit'").update();
      jdbc().sql("update app.account set is_enabled = true where login = 'head'").update();
    }
    assertThat(only(own).state()).isEqualTo(Delivery.State.HELD);
    assertThat(only(own).reason()).isEqualTo(Reason.OUT_OF_SCOPE);
    assertThat(only(gone).reason()).isEqualTo(Reason.NO_ACCOUNT);
    assertThat(only(ended).state()).isEqualTo(Delivery.State.GIVEN_UP);
    assertThat(only(ended).reason()).isEqualTo(Reason.ENDED);
    for (String each : List.of(own, gone, ended, stranger)) {
      assertThat(received(each)).isEmpty();
    }

    assertThat(hands.ledger.resend(only(own).deliveryId(), "board", hands.clock.instant()))
        .isTrue();
    hands.sender.send();
    assertThat(received(own)).as("the account has its unit again").hasSize(1);
  }

  @Test
  void sendsALinkInsteadOfWhatIsTooLarge() throws Exception {
    DeliverySettings narrow = Hands.settings(DataSize.ofKilobytes(20));
    Hands small = new Hands("2025-07-05T01:00:00Z", server.getSmtp().getPort(), narrow);
    String reader = Hands.address();
    String outside = Hands.address();
    small.subscribe(reader, "board", "city-periodic", "city", LATE, Language.EN);
    small.subscribe(outside, "city-periodic", "city", LATE);
    small.clock.to("2025-07-11T00:00:00Z");
    small.work();
    Delivery line = only(reader);
    assertThat(text(parsed(received(reader).get(0))))
        .contains("https://thidua.example/documents/" + line.issuedId(), "log in");
    assertThat(only(outside).state()).isEqualTo(Delivery.State.HELD);
    assertThat(only(outside).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void goesByWhatTheServerSaysItTakes() throws Exception {
    try (UnrulyServer narrow = new UnrulyServer(each -> UnrulyServer.Mood.KIND, 20_000)) {
      Hands other = new Hands("2025-07-05T01:00:00Z", narrow.port(), Hands.settings());
      String reader = Hands.address();
      other.subscribe(reader, "board", "city-periodic", "city", "month day 11 08:00", Language.EN);
      other.clock.to("2025-07-11T02:00:00Z");
      other.work();
      assertThat(only(reader).state()).isEqualTo(Delivery.State.ACCEPTED);
      assertThat(narrow.taken().get(0).text())
          .contains("/documents/" + only(reader).issuedId())
          .doesNotContain("application/pdf");
    }
  }

  @Test
  void waitsInTheOutboxWithoutAServer() {
    Hands silent = new Hands("2025-07-05T01:00:00Z", 0, Hands.settings());
    String address = Hands.address();
    silent.subscribe(address, "unit-scorecard", "unit:HK", "month day 12 08:00");
    silent.clock.to("2025-07-12T02:00:00Z");
    silent.work();
    assertThat(only(address).state()).isEqualTo(Delivery.State.BUILT);
    assertThat(only(address).attempts()).isZero();

    hands.clock.to("2025-07-12T03:00:00Z");
    hands.work();
    assertThat(received(address)).hasSize(1);
  }

  @Test
  void triesAgainLaterAndLaterGivesUpAndResendsOnlyWhatFailed() throws Exception {
    Map<String, UnrulyServer.Mood> moods = new ConcurrentHashMap<>();
    try (UnrulyServer unruly =
        new UnrulyServer(each -> moods.getOrDefault(each, UnrulyServer.Mood.KIND))) {
      Hands patient = new Hands("2025-07-05T01:00:00Z", unruly.port(), Hands.settings());
      String busy = Hands.address();
      String unknown = Hands.address();
      String kind = Hands.address();
      moods.put(busy, UnrulyServer.Mood.BUSY);
      moods.put(unknown, UnrulyServer.Mood.UNKNOWN);
      for (String each : List.of(busy, unknown, kind)) {
        patient.subscribe(each, "unit-scorecard", "unit:HK", "month day 14 08:00");
      }
      patient.clock.to("2025-07-14T02:00:00Z");
      patient.work();
      assertThat(only(kind).state()).isEqualTo(Delivery.State.ACCEPTED);
      assertThat(only(unknown).state()).isEqualTo(Delivery.State.GIVEN_UP);
      assertThat(only(unknown).attempts()).isEqualTo(1);
      assertThat(only(unknown).detail()).contains("nobody of that name");
      for (int minutes : List.of(1, 2, 4)) {
        assertThat(only(busy).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(only(busy).nextAttemptAt())
            .isEqualTo(patient.clock.instant().plus(Duration.ofMinutes(minutes)));
        patient.clock.by(Duration.ofMinutes(minutes).minusSeconds(1));
        patient.sender.send();
        assertThat(only(busy).state()).isEqualTo(Delivery.State.FAILED);
        patient.clock.by(Duration.ofSeconds(1));
        patient.sender.send();
      }
      assertThat(only(busy).state()).isEqualTo(Delivery.State.GIVEN_UP);
      assertThat(only(busy).reason()).isEqualTo(Reason.DEFERRED);
      Mailing mailing = patient.mailings.byId(mailing(busy)).orElseThrow();
      assertThat(notices(mailing)).containsExactlyInAnyOrder("REFUSED", "DEFERRED");
      assertThat(patient.ledger.counts(mailing.mailingId()))
          .containsEntry(Delivery.State.GIVEN_UP, 2L)
          .containsEntry(Delivery.State.ACCEPTED, 1L);

      moods.clear();
      for (long each : patient.ledger.givenUp(mailing.mailingId())) {
        assertThat(patient.ledger.resend(each, "board", patient.clock.instant())).isTrue();
      }
      assertThat(patient.ledger.resend(only(kind).deliveryId(), "board", patient.clock.instant()))
          .as("it has arrived")
          .isFalse();
      patient.sender.send();
      assertThat(patient.ledger.counts(mailing.mailingId()))
          .containsEntry(Delivery.State.ACCEPTED, 3L);
      assertThat(unruly.taken().stream().filter(each -> each.recipient().equals(kind))).hasSize(1);
    }
  }

  @Test
  void neverSendsAgainWhatWasAccepted() {
    String address = Hands.address();
    hands.subscribe(address, "unit-scorecard", "unit:HK", "month day 15 08:00");
    hands.clock.to("2025-07-15T02:00:00Z");
    hands.work();
    long number = only(address).deliveryId();
    for (String change :
        List.of(
            "update app.delivery set state = 'BUILT' where delivery_id = ",
            "delete from app.delivery where delivery_id = ",
            "update app.delivery_change set state = 'DUE' where delivery_id = ")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> jdbc().sql(change + number).update())
          .withMessageContaining("never");
    }
  }

  private static List<String> notices(Mailing mailing) {
    return jdbc()
        .sql(
            "select apart from app.delivery where mailing_id = ? and kind = 'NOTICE'"
                + " order by delivery_id")
        .param(mailing.mailingId())
        .query(String.class)
        .list()
        .stream()
        .map(apart -> apart.replaceFirst("notice \\d+ ", ""))
        .toList();
  }

  private static Message parsed(byte[] raw) {
    try {
      return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(raw));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Delivery only(String address) {
    return hands.ledger.byId(number("delivery_id", address)).orElseThrow();
  }

  private static long mailing(String address) {
    return number("mailing_id", address);
  }

  private static long number(String column, String address) {
    return jdbc()
        .sql("select " + column + " from app.delivery where recipient = ? and kind = 'DOCUMENT'")
        .param(address)
        .query(Long.class)
        .single();
  }

  private List<byte[]> received(String address) {
    return Arrays.stream(server.getReceivedMessagesForDomain(address))
        .map(DeliveryIT::raw)
        .toList();
  }

  private static byte[] raw(MimeMessage message) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Entity part) throws Exception {
    return new String(
        ((TextBody) part.getBody()).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Entity part) throws Exception {
    return ((BinaryBody) part.getBody()).getInputStream().readAllBytes();
  }

  private static JdbcClient jdbc() {
    return Dashboard.running().part(JdbcClient.class);
  }
}
