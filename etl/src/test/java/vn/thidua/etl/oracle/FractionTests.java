package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTests {
  @Test
  void isKeptInLowestTermsWithTheSignAbove() {
    assertThat(Fraction.of(6, -8)).isEqualTo(Fraction.of(-3, 4));
    assertThat(Fraction.of("-0.750")).isEqualTo(Fraction.of(-3, 4));
    assertThat(Fraction.of("0")).isEqualTo(Fraction.ZERO);
  }

  @Test
  void computesExactly() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(third.times(Fraction.of(3))).isEqualTo(Fraction.ONE);
    assertThat(Fraction.ONE.dividedBy(third).minus(Fraction.of(3))).isEqualTo(Fraction.ZERO);
    assertThat(Fraction.of("99999999999999999.999999").plus(Fraction.of("0.000001")))
        .isEqualTo(Fraction.of("100000000000000000"));
  }

  @Test
  void roundsHalfAwayFromZero() {
    assertThat(Fraction.of("0.5").rounded(0)).isEqualTo(Fraction.ONE);
    assertThat(Fraction.of("-0.5").rounded(0)).isEqualTo(Fraction.of(-1));
    assertThat(Fraction.of(2, 3).asRatio()).isEqualTo(Fraction.of("0.666667"));
    assertThat(Fraction.of("0.4999999").rounded(0)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void floorsTowardsTheLesser() {
    assertThat(Fraction.of("-0.4").floor()).isEqualTo(Fraction.of(-1));
    assertThat(Fraction.of("2.4").floor()).isEqualTo(Fraction.of(2));
    assertThat(Fraction.of(-2).floor()).isEqualTo(Fraction.of(-2));
  }

  @Test
  void refusesToWriteOutWhatWasNotRounded() {
    assertThat(Fraction.of(1, 8).toDecimal()).isEqualByComparingTo(new BigDecimal("0.125"));
    Fraction third = Fraction.of(1, 3);
    assertThatThrownBy(third::toDecimal).isInstanceOf(ArithmeticException.class);
  }
}
