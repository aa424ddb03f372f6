package vn.thidua.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing: five failures of one name (a login, a code) from one address, or thirty from one
 * address, close the door to it for a quarter of an hour. Keyed by address as well, so that nobody
 * can lock somebody else out.
 */
public final class Throttle {
  private static final int FAILURES_PER_NAME = 5;
  private static final int FAILURES_PER_ADDRESS = 30;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_KEYS = 10_000;

  private record Failures(int count, Instant until) {}

  private final Clock clock;

  /** Oldest first and bounded: a flood of made-up names costs no memory. */
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  public Throttle(Clock clock) {
    this.clock = clock;
  }

  public synchronized boolean allows(String name, String address) {
    return count(address + " " + name) < FAILURES_PER_NAME && count(address) < FAILURES_PER_ADDRESS;
  }

  public synchronized void failed(String name, String address) {
    add(address + " " + name);
    add(address);
  }

  public synchronized void succeeded(String name, String address) {
    failures.remove(address + " " + name);
  }

  private int count(String key) {
    Failures known = failures.get(key);
    return known == null || known.until().isBefore(clock.instant()) ? 0 : known.count();
  }

  private void add(String key) {
    int count = count(key) + 1;
    failures.remove(key);
    failures.put(key, new Failures(count, clock.instant().plus(WINDOW)));
  }
}
