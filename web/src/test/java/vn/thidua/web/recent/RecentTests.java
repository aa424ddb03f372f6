package vn.thidua.web.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTests {
  private static final long A_SECOND = Recent.LONGEST.toNanos();

  private final Map<String, String> source = new HashMap<>(Map.of("an", "BOARD"));
  private long now = Long.MAX_VALUE - A_SECOND / 2;
  private long pause;
  private int asked;
  private Runnable meanwhile = () -> {};

  private final Recent<String, String> recent = new Recent<>(this::ask, () -> now);

  @Test
  void asksOnceForManyThatComeOneUponAnother() {
    for (int each = 0; each < 200; each++) {
      assertThat(recent.of("an")).isEqualTo("BOARD");
      now += A_SECOND / 200 - 1;
    }
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void givesNothingThatIsOlderThanItsBound() {
    recent.of("an");
    source.put("an", "UNIT");
    now += A_SECOND - 1;
    assertThat(recent.of("an")).isEqualTo("BOARD");
    now++;
    assertThat(recent.of("an")).isEqualTo("UNIT");
  }

  @Test
  void countsTheTimeTheSourceTakes() {
    pause = A_SECOND;
    recent.of("an");
    source.put("an", "UNIT");
    assertThat(recent.of("an")).isEqualTo("UNIT");
  }

  @Test
  void seesAChangeAtOnceThatItIsToldOf() {
    recent.of("an");
    source.put("an", "UNIT");
    recent.forget();
    assertThat(recent.of("an")).isEqualTo("UNIT");
  }

  @Test
  void keepsNothingThatWasReadBeforeAChangeAndCameAfterIt() {
    meanwhile =
        () -> {
          source.put("an", "UNIT");
          recent.forget();
        };
    assertThat(recent.of("an")).isEqualTo("BOARD");
    meanwhile = () -> {};
    assertThat(recent.of("an")).isEqualTo("UNIT");
  }

  @Test
  void knowsWhatWasAskedAnew() {
    recent.of("an");
    source.put("an", "UNIT");
    assertThat(recent.now("an")).isEqualTo("UNIT");
    assertThat(recent.of("an")).isEqualTo("UNIT");
    assertThat(asked).isEqualTo(2);
  }

  private String ask(String key) {
    asked++;
    String value = source.getOrDefault(key, "");
    now += pause;
    meanwhile.run();
    return value;
  }
}
