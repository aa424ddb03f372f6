package vn.thidua.web.live;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.Focus;
import vn.thidua.web.edition.KnownEditions;
import vn.thidua.web.edition.Warmed;

/**
 * Reads what the first screens show of a new edition as soon as it is published, as the board sees
 * it, so that the first reader need not wait for the whole city to be counted.
 */
@Component
class Warming {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Mart mart;
  private final KnownEditions known;
  private final List<Warmed> screens;

  /** Written by the pulse alone. */
  private List<Long> warm = List.of();

  private volatile @Nullable Pulse pulse;

  Warming(Mart mart, KnownEditions known, List<Warmed> screens) {
    this.mart = mart;
    this.known = known;
    this.screens = List.copyOf(screens);
  }

  /** Not before the service is open: whoever waits for it comes first. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    pulse = Pulse.every(BETWEEN_LOOKS, "warming", this::look);
  }

  private void look() {
    if (mart.contract().state() != Contract.State.READY) {
      return;
    }
    List<Edition> editions = known.now();
    List<Edition> current = editions.stream().filter(Edition::isCurrent).toList();
    List<Edition> fresh =
        current.stream().filter(each -> !warm.contains(each.editionId())).toList();
    // whatever becomes of the attempt: it is made once
    warm = current.stream().map(Edition::editionId).toList();
    fresh.stream().findFirst().ifPresent(each -> warm(each, editions));
  }

  /** Of several editions of one run the newest year is what is looked at first. */
  private void warm(Edition edition, List<Edition> editions) {
    Chosen chosen =
        new Chosen(
            mart.read(edition, Viewer.board()),
            editions,
            new Focus(null, null, HistoryView.AS_TODAY));
    screens.forEach(each -> each.warm(chosen));
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    Pulse begun = pulse;
    if (begun != null) {
      begun.close();
    }
  }
}
