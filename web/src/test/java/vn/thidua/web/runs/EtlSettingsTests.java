package vn.thidua.web.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EtlSettingsTests {
  @Test
  void startsNothingByItselfUnlessTold() {
    EtlSettings settings = bound(Map.of("thidua.etl.schedule", ""));
    assertThat(settings.schedule()).isNull();
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    assertThat(settings.logFolder()).isEqualTo(Path.of("data/runs"));
    assertThat(settings.lake()).isNull();
  }

  @Test
  void readsACalendarWithItsZone() {
    EtlSettings settings =
        bound(
            Map.of(
                "thidua.etl.schedule", " 0 0 5 * * MON-FRI ",
                "thidua.etl.zone", "UTC",
                "thidua.etl.dossier", "dossier"));
    assertThat(settings.schedule()).isEqualTo("0 0 5 * * MON-FRI");
    assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void saysWhatACalendarIs() {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(
            () -> bound(Map.of("thidua.etl.schedule", "at five", "thidua.etl.dossier", "dossier")))
        .havingRootCause()
        .withMessageContaining("second, minute, hour");
  }

  @Test
  void asksForTheDossierThatTheCalendarIsFor() {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> bound(Map.of("thidua.etl.schedule", "0 0 5 * * *")))
        .havingRootCause()
        .withMessageContaining("thidua.etl.dossier");
  }

  private static EtlSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("thidua.etl", EtlSettings.class);
  }
}
