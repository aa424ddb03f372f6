package vn.thidua.etl.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.DossierInput;

class TemplateRequestTests {

  private static final Path OUT = Path.of("out");

  @Test
  void asksForBlankTemplatesWithoutAYear() {
    TemplateRequest request =
        TemplateRequest.of(OUT, "vi", "dossier", null, List.of(), null, Map.of());
    assertThat(request).isEqualTo(new TemplateRequest(OUT, Wording.VI, Optional.empty()));
  }

  @Test
  void asksForEachUnitOnce() {
    TemplateRequest request =
        TemplateRequest.of(
            OUT, "en", "dossier", "2026", List.of("B", "A", "B"), "2026-06-30", Map.of());
    assertThat(request.wording()).isEqualTo(Wording.EN);
    assertThat(request.selection())
        .contains(
            new TemplateRequest.Selection(
                new DossierInput.Folder("dossier"),
                2026,
                List.of("B", "A"),
                LocalDate.of(2026, 6, 30)));
  }

  @Test
  void tellsAllFaultsAtOnce() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () -> TemplateRequest.of(OUT, "de", null, "26", List.of("A"), "30/6/2026", Map.of()))
        .satisfies(
            e ->
                assertThat(e.faults())
                    .hasSize(5)
                    .anyMatch(fault -> fault.startsWith("--lang 'de'"))
                    .anyMatch(fault -> fault.startsWith("--input"))
                    .anyMatch(fault -> fault.startsWith("--year '26'"))
                    .anyMatch(fault -> fault.startsWith("--as-of '30/6/2026'")));
  }

  @Test
  void needsAYearForAUnit() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> TemplateRequest.of(OUT, "vi", null, null, List.of("A"), null, Map.of()))
        .withMessageContaining("--unit needs --year");
  }
}
