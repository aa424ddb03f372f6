package vn.thidua.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTests {
  private final MovableClock clock = new MovableClock();
  private final Throttle throttle = new Throttle(clock);

  @Test
  void closesTheDoorAfterFiveFailures() {
    fail("an", "10.0.0.1", 4);
    assertThat(throttle.allows("an", "10.0.0.1")).isTrue();
    fail("an", "10.0.0.1", 1);
    assertThat(throttle.allows("an", "10.0.0.1")).isFalse();
  }

  @Test
  void locksNobodyOutFromAnotherAddress() {
    fail("an", "10.0.0.1", 5);
    assertThat(throttle.allows("an", "10.0.0.2")).isTrue();
  }

  @Test
  void stopsAnAddressThatTriesManyLogins() {
    for (int each = 0; each < 30; each++) {
      fail("login" + each, "10.0.0.1", 1);
    }
    assertThat(throttle.allows("somebody", "10.0.0.1")).isFalse();
  }

  @Test
  void opensAgainAfterAQuarterOfAnHour() {
    fail("an", "10.0.0.1", 5);
    clock.now = clock.now.plus(Duration.ofMinutes(15)).plusSeconds(1);
    assertThat(throttle.allows("an", "10.0.0.1")).isTrue();
  }

  @Test
  void forgetsFailuresOnceSomebodyIsIn() {
    fail("an", "10.0.0.1", 4);
    throttle.succeeded("an", "10.0.0.1");
    fail("an", "10.0.0.1", 4);
    assertThat(throttle.allows("an", "10.0.0.1")).isTrue();
  }

  private void fail(String login, String address, int times) {
    for (int each = 0; each < times; each++) {
      throttle.failed(login, address);
    }
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
