package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeliverySettingsTests {
  @Test
  void deliversNowhereUntilItIsToldWhere() {
    DeliverySettings settings = bound(Map.of());
    assertThat(settings.enabled()).isTrue();
    assertThat(settings.allows("someone@thidua.example")).isFalse();
    assertThat(settings.attempts()).isEqualTo(8);
    assertThat(settings.yearEndFolder()).isNull();
  }

  @Test
  void allowsDomainsAndWhatIsBelowThem() {
    DeliverySettings settings =
        bound(Map.of("thidua.delivery.allowed-domains", "Danang.gov.vn, thidua.example"));
    assertThat(settings.allows("a@danang.gov.vn")).isTrue();
    assertThat(settings.allows("a@SO.danang.GOV.vn")).isTrue();
    assertThat(settings.allows("a@notdanang.gov.vn")).isFalse();
    assertThat(settings.allows("a@danang.gov.vn.example")).isFalse();
    assertThat(bound(Map.of("thidua.delivery.allowed-domains", "*")).allows("a@b.example"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, PT2M", "2, PT4M", "3, PT8M", "9, PT8H32M", "10, PT12H", "500, PT12H"})
  void waitsTwiceAsLongAfterEachFailure(int failures, Duration wait) {
    assertThat(bound(Map.of()).retryAfter(failures)).isEqualTo(wait);
  }

  @Test
  void readsHolidays() {
    assertThat(bound(Map.of("thidua.delivery.holidays", "2025-09-02,2025-01-29")).holidays())
        .containsExactlyInAnyOrder(LocalDate.of(2025, 9, 2), LocalDate.of(2025, 1, 29));
  }

  @Test
  void saysEveryFaultAtOnce() {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(
            () ->
                bound(
                    Map.of(
                        "thidua.delivery.from", "nobody",
                        "thidua.delivery.attempts", "0",
                        "thidua.delivery.lease", "PT0S",
                        "thidua.delivery.connections", "99",
                        "thidua.delivery.board-addresses", "a@elsewhere.example")))
        .havingRootCause()
        .withMessageContaining("thidua.delivery.from")
        .withMessageContaining("thidua.delivery.attempts")
        .withMessageContaining("thidua.delivery.lease")
        .withMessageContaining("thidua.delivery.connections")
        .withMessageContaining("allowed-domains does not hold the domain of a@elsewhere.example");
  }

  @ParameterizedTest
  @CsvSource({
    "a@b.example, true",
    "a.b+c@so-noi-vu.example, true",
    "a@b, true",
    "a, false",
    "@b.example, false",
    "a b@c.example, false",
    "'a,b@c.example', false",
    "a@b..example, false",
    "<a@b.example>, false"
  })
  void knowsAnAddress(String address, boolean isOne) {
    assertThat(DeliverySettings.isAddress(address)).isEqualTo(isOne);
  }

  private static DeliverySettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("thidua.delivery", DeliverySettings.class);
  }
}
