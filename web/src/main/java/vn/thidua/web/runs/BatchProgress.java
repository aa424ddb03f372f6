package vn.thidua.web.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.live.Listeners;
import vn.thidua.web.live.Pulse;

/** Tells who follows a batch what it does, by one look at its log for all of them. */
@Component
class BatchProgress {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int MOST_FOLLOWERS = 50;

  private final Batches batches;
  private final Mart mart;
  private final Pulse pulse;
  private final Map<Long, Listeners> followers = new ConcurrentHashMap<>();

  BatchProgress(Batches batches, Mart mart) {
    this.batches = batches;
    this.mart = mart;
    this.pulse = Pulse.every(BETWEEN_LOOKS, "batch-progress", this::look);
  }

  /**
   * What a running batch has come to.
   *
   * @param seconds since it was started
   * @param step where it says so
   * @param lines the last it has said, oldest first
   */
  record Progress(long seconds, @Nullable BatchStep step, List<String> lines) {}

  /** How a batch has ended, and what it has published. */
  record End(Batch.State state, List<Published> published) {}

  /** An edition by its number and year: no figure of it. */
  record Published(int year, long edition) {}

  /** Takes a follower in; empty where too many follow already. */
  Optional<SseEmitter> follow(Batch batch) throws IOException {
    return followers
        .computeIfAbsent(batch.batchId(), each -> new Listeners(MOST_FOLLOWERS))
        .admit(progress(batch));
  }

  /** What a batch has published; nothing where it has not ended well. */
  List<Edition> published(Batch batch) {
    Instant finished = batch.finishedAt();
    if (finished == null || mart.contract().state() != Contract.State.READY) {
      return List.of();
    }
    return mart.editions().all().stream()
        .filter(each -> !each.publishedAt().isBefore(batch.startedAt()))
        .filter(each -> !each.publishedAt().isAfter(finished))
        .toList();
  }

  private void look() {
    followers.forEach(
        (batchId, listeners) -> {
          if (listeners.isEmpty()) {
            return;
          }
          Batch batch = batches.byId(batchId).orElseThrow();
          if (batch.state() == Batch.State.RUNNING) {
            listeners.tell(progress(batch));
          } else {
            listeners.tell(end(batch));
            listeners.close();
            followers.remove(batchId);
          }
        });
  }

  private static SseEventBuilder progress(Batch batch) {
    try {
      List<String> lines = BatchLog.tail(batch.logFile());
      long seconds = Duration.between(batch.startedAt(), Instant.now()).toSeconds();
      return SseEmitter.event()
          .name("progress")
          .data(new Progress(seconds, BatchStep.last(lines).orElse(null), lines));
    } catch (IOException e) {
      throw new UncheckedIOException("reading what batch " + batch.batchId() + " says", e);
    }
  }

  private SseEventBuilder end(Batch batch) {
    List<Published> published =
        published(batch).stream()
            .map(each -> new Published(each.year(), each.editionId()))
            .toList();
    return SseEmitter.event().name("end").data(new End(batch.state(), published));
  }

  /** Before the server waits for its open requests to end: these would not. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    pulse.close();
    followers.values().forEach(Listeners::close);
  }
}
