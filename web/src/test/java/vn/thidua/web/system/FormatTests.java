package vn.thidua.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.text.Language;

class FormatTests {
  private final Format vietnamese = new Format(Language.VI);
  private final Format english = new Format(Language.EN);

  @Test
  void writesNumbersAsTheReaderDoes() {
    assertThat(vietnamese.points(new BigDecimal("1234.5"))).isEqualTo("1.234,50");
    assertThat(english.points(new BigDecimal("1234.5"))).isEqualTo("1,234.50");
    assertThat(vietnamese.percent(new BigDecimal("0.985"))).isEqualTo("98,5%");
  }

  @Test
  void shortensQuotientsAndNothingThatWasReported() {
    assertThat(vietnamese.brief(new BigDecimal("0.1250"))).isEqualTo("0,125");
    assertThat(vietnamese.brief(new BigDecimal("1234.5678"))).isEqualTo("1.234,5678");
    assertThat(vietnamese.brief(new BigDecimal("37.133333"))).isEqualTo("37,13");
    assertThat(english.brief(new BigDecimal("5.000000"))).isEqualTo("5");
  }

  @Test
  void keepsEveryDecimalOfPoints() {
    assertThat(vietnamese.points(new BigDecimal("12.3456"))).isEqualTo("12,3456");
  }

  @Test
  void signsWhatGrewAndWhatShrank() {
    assertThat(english.signed(new BigDecimal("3"))).isEqualTo("+3.00");
    assertThat(english.signed(new BigDecimal("-3"))).isEqualTo("−3.00");
    assertThat(english.signed(BigDecimal.ZERO)).isEqualTo("0.00");
  }

  @Test
  void leavesEmptyWhatIsMissing() {
    assertThat(vietnamese.points(null)).isEmpty();
    assertThat(vietnamese.percent(null)).isEmpty();
    assertThat(vietnamese.date(null)).isEmpty();
  }

  @Test
  void writesDatesDayFirstAndTimesOfTheBoardsClock() {
    assertThat(vietnamese.date(LocalDate.of(2025, 9, 3))).isEqualTo("03/09/2025");
    assertThat(english.date(LocalDate.of(2025, 9, 3))).isEqualTo("3 Sep 2025");
    assertThat(vietnamese.time(Instant.parse("2025-09-30T18:30:00Z")))
        .isEqualTo("01:30 01/10/2025");
  }
}
