package vn.thidua.web.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.UnsoundDocument;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.mart.NoSuchEdition;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.documents.Issuing;

/**
 * Has the documents of due lines issued, each once however many get it: lines of one document are
 * claimed together, and the archive hands out again what it has.
 */
@Component
class Builder {
  private static final Logger LOG = LoggerFactory.getLogger(Builder.class);
  private static final int AT_ONCE = 100;

  private final Ledger ledger;
  private final Eligibility eligibility;
  private final Issuing issuing;
  private final Notices notices;
  private final DeliverySettings settings;
  private final Clock clock;
  private volatile boolean stopped;

  Builder(
      Ledger ledger,
      Eligibility eligibility,
      Issuing issuing,
      Notices notices,
      DeliverySettings settings,
      Clock clock) {
    this.ledger = ledger;
    this.eligibility = eligibility;
    this.issuing = issuing;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  /** A document as one viewer sees it. */
  private record Wanted(DocumentRequest request, Viewer viewer) {}

  /** Builds what is due until nothing is; what others are building is theirs. */
  void build() {
    String claim = "builder " + UUID.randomUUID();
    Map<Wanted, Long> made = new HashMap<>();
    List<Delivery> lines;
    do {
      lines = ledger.claimDue(claim, AT_ONCE, settings.lease(), clock.instant());
      for (Delivery line : lines) {
        if (stopped) {
          // what is claimed is built here or elsewhere once the lease has run out
          return;
        }
        build(line, claim, made);
      }
    } while (!lines.isEmpty());
  }

  /** Builds nothing more after the document in hand. */
  void stop() {
    stopped = true;
  }

  private void build(Delivery line, String claim, Map<Wanted, Long> made) {
    Eligibility.Finding finding = eligibility.of(line);
    Viewer viewer = finding.viewer();
    if (viewer == null) {
      close(line, finding.state(), Objects.requireNonNull(finding.reason()), null, claim);
      return;
    }
    try {
      Wanted wanted = new Wanted(request(line), viewer);
      Long issued = made.get(wanted);
      if (issued == null) {
        issued = issuing.issue(wanted.request(), viewer, claimant(line)).documentNumber();
        made.put(wanted, issued);
      }
      ledger.built(line, issued, MessageId.of(line, settings.domain()), claim, clock.instant());
    } catch (OutOfScope e) {
      hold(line, Reason.OUT_OF_SCOPE, e, claim);
    } catch (NoSuchDocument e) {
      hold(line, Reason.NO_DOCUMENT, e, claim);
    } catch (NoSuchEdition e) {
      hold(line, Reason.EDITION_GONE, e, claim);
    } catch (UnsoundDocument e) {
      hold(line, Reason.UNSOUND, e, claim);
    } catch (RuntimeException e) {
      LOG.error("The document of delivery {} could not be made", line.deliveryId(), e);
      again(line, e, claim);
    }
  }

  private void again(Delivery line, RuntimeException fault, String claim) {
    int failures = line.attempts() + 1;
    if (failures >= settings.attempts()) {
      hold(line, Reason.BUILD_FAILED, fault, claim);
    } else {
      ledger.failed(
          line,
          Reason.BUILD_FAILED,
          String.valueOf(fault.getMessage()),
          clock.instant().plus(settings.retryAfter(failures)),
          claim,
          clock.instant());
    }
  }

  private void hold(Delivery line, Reason reason, RuntimeException fault, String claim) {
    close(line, Delivery.State.HELD, reason, fault.getMessage(), claim);
  }

  private void close(
      Delivery line, Delivery.State state, Reason reason, @Nullable String detail, String claim) {
    ledger.close(line, state, reason, detail, claim, clock.instant());
    notices.of(line, reason, detail);
  }

  private DocumentRequest request(Delivery line) {
    boolean takesPeriod =
        issuing.kinds().stream()
            .filter(kind -> kind.id().equals(line.report()))
            .anyMatch(DocumentKind::takesPeriod);
    Period period = Period.parse(line.period());
    // as on screen: a whole year is no period, so that both find the same file
    return new DocumentRequest(
        line.report(),
        line.editionId(),
        line.scope(),
        takesPeriod && period.span() != Frequency.YEAR ? period : null,
        line.language());
  }

  private static String claimant(Delivery line) {
    return switch (line.kind()) {
      case DOCUMENT, NOTICE -> "delivery";
      case PROOF -> line.owner();
    };
  }
}
