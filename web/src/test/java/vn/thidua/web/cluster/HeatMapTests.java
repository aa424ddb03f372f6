package vn.thidua.web.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeatMapTests {
  @Test
  void warmsWithTheAchievement() {
    assertThat(warmth("0.4999")).isZero();
    assertThat(warmth("0.5")).isEqualTo(1);
    assertThat(warmth("0.8")).isEqualTo(2);
    assertThat(warmth("0.9")).isEqualTo(3);
    assertThat(warmth("0.999999")).isEqualTo(3);
    assertThat(warmth("1")).isEqualTo(4);
    assertThat(warmth("10")).isEqualTo(4);
  }

  @Test
  void drawsNothingWhereThereIsNoAchievement() {
    assertThat(HeatMap.warmth(null)).isNull();
  }

  private static @Nullable Integer warmth(String achievement) {
    return HeatMap.warmth(new BigDecimal(achievement));
  }
}
