package vn.thidua.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing: five failures of one login from one address, or thirty from one address, close
 * the door to it for a quarter of an hour. Keyed by address as well, so that nobody can lock
 * somebody else out.
 */
final class LoginThrottle {
  private static final int FAILURES_PER_LOGIN = 5;
  private static final int FAILURES_PER_ADDRESS = 30;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_KEYS = 10_000;

  private record Failures(int count, Instant until) {}

  private final Clock clock;

  /** Oldest first and bounded: a flood of made-up logins costs no memory. */
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean allows(String login, String address) {
    return count(address + " " + login) < FAILURES_PER_LOGIN
        && count(address) < FAILURES_PER_ADDRESS;
  }

  synchronized void failed(String login, String address) {
    add(address + " " + login);
    add(address);
  }

  synchronized void succeeded(String login, String address) {
    failures.remove(address + " " + login);
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
