package vn.thidua.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Connections that wait to be told something (server-sent events). None of them holds a thread; of
 * those that ask beyond the bound, none is kept waiting.
 */
public final class Listeners {
  /** A browser comes again by itself; one that has gone without a word is let go by then. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Semaphore places;
  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

  /**
   * Nobody yet.
   *
   * @param most how many connections are kept at once
   */
  public Listeners(int most) {
    this.places = new Semaphore(most);
  }

  /** Takes a listener in and tells it how things stand; empty where all places are taken. */
  public Optional<SseEmitter> admit(SseEventBuilder first) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    SseEmitter listener = new SseEmitter(LONGEST.toMillis());
    listener.onTimeout(listener::complete);
    listener.onCompletion(
        () -> {
          open.remove(listener);
          places.release();
        });
    // before the answer has begun nothing is sent: the words wait in the emitter
    send(listener, first);
    open.add(listener);
    return Optional.of(listener);
  }

  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** Tells everybody; who has gone is forgotten. */
  public void tell(SseEventBuilder event) {
    Set<ResponseBodyEmitter.DataWithMediaType> said = event.build();
    open.forEach(
        each -> {
          try {
            each.send(said);
          } catch (IOException | IllegalStateException gone) {
            open.remove(each);
            each.complete();
          }
        });
  }

  /** Lets everybody go. */
  public void close() {
    open.forEach(SseEmitter::complete);
  }

  private static void send(SseEmitter listener, SseEventBuilder event) {
    try {
      listener.send(event);
    } catch (IOException e) {
      throw new IllegalStateException("an answer that has not begun cannot fail", e);
    }
  }
}
