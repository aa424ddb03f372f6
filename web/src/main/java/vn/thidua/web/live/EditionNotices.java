package vn.thidua.web.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.edition.KnownEditions;

/** Notices that an edition has been published, by one look at the mart for all readers. */
@Component
class EditionNotices {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /** A proxy or a dead line ends a connection on which nothing is said for long. */
  private static final int LOOKS_PER_SIGN_OF_LIFE = 10;

  private static final int MOST_READERS = 500;

  /** A year and the edition that is shown for it: all that is ever sent. */
  record Current(int year, long edition) {}

  private final Mart mart;
  private final KnownEditions known;
  private final Listeners readers = new Listeners(MOST_READERS);
  private final Pulse pulse;

  /** What the readers have been told. Written by the pulse alone. */
  private volatile List<Current> told = List.of();

  private int looks;

  EditionNotices(Mart mart, KnownEditions known) {
    this.mart = mart;
    this.known = known;
    this.pulse = Pulse.every(BETWEEN_LOOKS, "edition-notices", this::look);
  }

  /** Takes a reader in and says what is current; empty where too many are reading. */
  Optional<SseEmitter> follow() {
    return readers.admit(event(current()));
  }

  private void look() {
    if (readers.isEmpty()) {
      return;
    }
    List<Current> current = current();
    if (!current.equals(told)) {
      told = current;
      readers.tell(event(current));
    } else if (++looks % LOOKS_PER_SIGN_OF_LIFE == 0) {
      readers.tell(SseEmitter.event().comment(""));
    }
  }

  private List<Current> current() {
    return mart.contract().state() == Contract.State.READY
        ? known.now().stream()
            .filter(Edition::isCurrent)
            .map(each -> new Current(each.year(), each.editionId()))
            .toList()
        : List.of();
  }

  private static SseEventBuilder event(List<Current> current) {
    return SseEmitter.event().name("editions").data(current);
  }

  /** Before the server waits for its open requests to end: these would not. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    pulse.close();
    readers.close();
  }
}
