package vn.thidua.web.delivery;

import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.UnsoundDocument;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.delivery.smtp.Letter;
import vn.thidua.web.delivery.smtp.Outcome;
import vn.thidua.web.delivery.smtp.Postman;
import vn.thidua.web.delivery.smtp.Unreachable;
import vn.thidua.web.documents.IssuedDocument;
import vn.thidua.web.documents.Issuing;
import vn.thidua.web.documents.Way;

/** Hands built lines to the mail server, over a few connections at once. */
@Component
class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  /** Few, so that a slow server does not keep lines from another instance. */
  private static final int AT_ONCE = 5;

  private static final long PATIENCE_SECONDS = 60;

  /** Base64 with its line ends: 78 characters for 57 bytes. */
  private static final double GROWTH = 78.0 / 57.0;

  private final Ledger ledger;
  private final Eligibility eligibility;
  private final Issuing issuing;
  private final LetterWriter writer;
  private final Notices notices;
  private final Outbox outbox;
  private final DeliverySettings settings;
  private final Clock clock;

  private volatile Instant notBefore = Instant.MIN;
  private final AtomicInteger timesUnreachable = new AtomicInteger();
  private final ReentrantLock atWork = new ReentrantLock();
  private volatile boolean isStopped;

  Sender(
      Ledger ledger,
      Eligibility eligibility,
      Issuing issuing,
      LetterWriter writer,
      Notices notices,
      Outbox outbox,
      DeliverySettings settings,
      Clock clock) {
    this.ledger = ledger;
    this.eligibility = eligibility;
    this.issuing = issuing;
    this.writer = writer;
    this.notices = notices;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** Sends what is there to be sent, until nothing is; without a server everything waits. */
  void send() {
    Optional<JavaMailSenderImpl> server = outbox.server();
    if (isStopped || server.isEmpty() || clock.instant().isBefore(notBefore)) {
      return;
    }
    atWork.lock();
    ExecutorService hands =
        Executors.newFixedThreadPool(
            settings.connections(),
            work -> {
              Thread thread = new Thread(work, "sender");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < settings.connections(); i++) {
        all.add(CompletableFuture.runAsync(() -> work(server.get()), hands));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } finally {
      hands.shutdown();
      atWork.unlock();
    }
  }

  /**
   * For good: what is on its way arrives and is written down, so that nobody has to repeat it; what
   * was claimed beside it is given back.
   */
  void stop() {
    isStopped = true;
    try {
      if (atWork.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        atWork.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isStopped() {
    return isStopped;
  }

  private void work(JavaMailSenderImpl server) {
    String claim = "sender " + UUID.randomUUID();
    try (Postman postman = new Postman(server)) {
      while (!isStopped && !clock.instant().isBefore(notBefore)) {
        List<Delivery> lines = ledger.claimBuilt(claim, AT_ONCE, settings.lease(), clock.instant());
        if (lines.isEmpty()) {
          return;
        }
        send(lines, postman, server.getSession(), claim);
      }
    }
  }

  private void send(List<Delivery> lines, Postman postman, Session session, String claim) {
    Iterator<Delivery> next = lines.iterator();
    while (next.hasNext()) {
      Delivery line = next.next();
      if (isStopped) {
        ledger.release(line, claim);
        continue;
      }
      try {
        send(line, postman, session, claim);
        timesUnreachable.set(0);
      } catch (Unreachable e) {
        retry(line, Reason.UNREACHABLE, e.getMessage(), claim);
        rest();
        // they are not to blame: no attempt of theirs is spent
        next.forEachRemaining(each -> ledger.release(each, claim));
      } catch (UnsoundDocument e) {
        close(line, Delivery.State.HELD, Reason.UNSOUND, e.getMessage(), claim);
      } catch (RuntimeException e) {
        LOG.error("Delivery {} could not be sent", line.deliveryId(), e);
        if (!hasLeft(line)) {
          retry(line, Reason.BROKEN, e.toString(), claim);
        }
      }
    }
  }

  /**
   * Whether it may have arrived all the same: then its lease runs out, and it is repeated as
   * uncertain.
   */
  private boolean hasLeft(Delivery line) {
    return ledger
        .byId(line.deliveryId())
        .map(Delivery::state)
        .filter(state -> state == Delivery.State.SENT || state == Delivery.State.ACCEPTED)
        .isPresent();
  }

  /** A server that cannot be reached is left alone for longer and longer. */
  private void rest() {
    int times = timesUnreachable.incrementAndGet();
    Duration pause = settings.retryAfter(times);
    Duration longest = settings.firstRetry().multipliedBy(4);
    notBefore = clock.instant().plus(pause.compareTo(longest) > 0 ? longest : pause);
  }

  private void send(Delivery line, Postman postman, Session session, String claim)
      throws Unreachable {
    if (!ledger.begin(line, claim, settings.lease())) {
      return;
    }
    if (line.attempts() > settings.attempts()) {
      // it ended as often without a word as others fail with one
      close(line, Delivery.State.GIVEN_UP, Reason.UNCERTAIN, line.detail(), claim);
      return;
    }
    Eligibility.Finding finding =
        line.kind() == Delivery.Kind.NOTICE ? notices.finding(line) : eligibility.of(line);
    Viewer viewer = finding.viewer();
    if (viewer == null) {
      close(line, finding.state(), Objects.requireNonNull(finding.reason()), null, claim);
      return;
    }
    Long issuedId = line.issuedId();
    IssuedDocument document = null;
    if (issuedId != null) {
      document = issuing.issued(issuedId, viewer).orElse(null);
      if (document == null) {
        close(line, Delivery.State.HELD, Reason.OUT_OF_SCOPE, null, claim);
        return;
      }
    }
    LetterWriter.Content content = content(line, document, postman);
    if (content == null) {
      close(line, Delivery.State.HELD, Reason.TOO_LARGE, null, claim);
      return;
    }
    hand(line, writer.letter(session, line, content, document), document, postman, claim);
  }

  /** What is sent; empty where the document is too large and a link would lead nowhere. */
  private LetterWriter.@Nullable Content content(
      Delivery line, @Nullable IssuedDocument document, Postman postman) throws Unreachable {
    if (document == null) {
      return notices.content(line);
    }
    long most = settings.largest().toBytes();
    most = Math.min(most, postman.limit().orElse(most));
    LetterWriter.Content content = writer.withDocument(line, document);
    if (document.size() * GROWTH + content.body().length() * 3L + 2_000 <= most) {
      return content;
    }
    return line.login() == null ? null : writer.withLink(line, document);
  }

  private void hand(
      Delivery line,
      Letter letter,
      @Nullable IssuedDocument document,
      Postman postman,
      String claim)
      throws Unreachable {
    Outcome outcome;
    try {
      outcome =
          postman.hand(
              letter,
              LetterWriter.to(line),
              () -> ledger.sending(line, claim, settings.lease(), clock.instant()));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
    switch (outcome.end()) {
      case ACCEPTED -> {
        if (!ledger.accepted(line, outcome.words(), claim, clock.instant())) {
          LOG.warn("Delivery {} took longer than its lease; it is repeated", line.deliveryId());
        }
        if (document != null) {
          issuing.handedTo(document, line.recipient(), Way.MAIL, null);
        }
      }
      case DEFERRED -> retry(line, Reason.DEFERRED, outcome.words(), claim);
      case BROKEN -> retry(line, Reason.BROKEN, outcome.words(), claim);
      case UNCERTAIN -> retry(line, Reason.UNCERTAIN, outcome.words(), claim);
      case REFUSED -> close(line, Delivery.State.GIVEN_UP, Reason.REFUSED, outcome.words(), claim);
      case YIELDED -> LOG.info("Delivery {} is another instance's by now", line.deliveryId());
    }
  }

  private void retry(Delivery line, Reason reason, @Nullable String words, String claim) {
    String detail = Objects.requireNonNullElse(words, "");
    if (line.attempts() >= settings.attempts()) {
      close(line, Delivery.State.GIVEN_UP, reason, detail, claim);
    } else {
      ledger.failed(
          line,
          reason,
          detail,
          clock.instant().plus(settings.retryAfter(line.attempts())),
          claim,
          clock.instant());
    }
  }

  private void close(
      Delivery line, Delivery.State state, Reason reason, @Nullable String detail, String claim) {
    ledger.close(line, state, reason, detail, claim, clock.instant());
    notices.of(line, reason, detail);
  }
}
