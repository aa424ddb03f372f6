package vn.thidua.web.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTests {
  private static final long A_SECOND = Recent.LONGEST.toNanos();

  private final Map<String, String> source = new HashMap<>(Map.of("an", "BOARD"));
  private long now = Long.MAX_VALUE - A_SECOND / 2;
  private long pause;
  private int asked;
  private Runnable meanwhile = () -> {};

  private final List<Runnable> beside = new ArrayList<>();
  private final Recent<String, String> recent = new Recent<>(this::ask, () -> now, beside::add);

  @Test
  void asksOnceForManyThatComeOneUponAnother() {
    for (int each = 0; each < 200; each++) {
      assertThat(recent.of("an")).isEqualTo("BOARD");
      now += A_SECOND / 200 - 1;
    }
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void asksAnewBesideTheRequestsBeforeItsBoundIsReached() {
    recent.of("an");
    source.put("an", "UNIT");
    now += A_SECOND / 2 - 1;
    assertThat(recent.of("an")).isEqualTo("BOARD");
    assertThat(beside).isEmpty();
    now++;
    assertThat(recent.of("an")).isEqualTo("BOARD");
    assertThat(recent.of("an")).isEqualTo("BOARD");
    assertThat(beside).as("asked once, however many come").hasSize(1);
    beside.remove(0).run();
    assertThat(recent.of("an")).isEqualTo("UNIT");
    assertThat(asked).isEqualTo(2);
    now += A_SECOND / 2;
    assertThat(recent.of("an")).isEqualTo("UNIT");
    assertThat(beside).as("and once more of what it said then").hasSize(1);
  }

  @Test
  void givesWhatIsKnownWhereAskingAnewFails() {
    recent.of("an");
    now += A_SECOND / 2;
    meanwhile =
        () -> {
          throw new IllegalStateException("the database is away");
        };
    recent.of("an");
    beside.remove(0).run();
    assertThat(recent.of("an")).isEqualTo("BOARD");
    now += A_SECOND / 2;
    assertThatThrownBy(() -> recent.of("an")).hasMessage("the database is away");
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
