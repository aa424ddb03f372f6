package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of inputs.md refuses something in a case that a person can read. */
class RuleCoverageTests {
  @ParameterizedTest
  @EnumSource(Rule.class)
  void aCaseBreaksTheRule(Rule rule) {
    assertThat(RefusalIT.cases().flatMap(given -> given.rejects().stream()))
        .anyMatch(reject -> reject.contains(" | " + rule.code() + " | "));
  }
}
