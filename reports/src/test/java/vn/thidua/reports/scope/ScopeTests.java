package vn.thidua.reports.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTests {
  @ParameterizedTest
  @ValueSource(strings = {"city", "cluster:C01", "unit:HK", "unit:cluster:C01", "cluster:a/b c"})
  void readsWhatItWrites(String words) {
    assertThat(Scope.parse(words).words()).isEqualTo(words);
  }

  @Test
  void tellsClustersFromUnits() {
    assertThat(Scope.parse(" cluster:C01 ")).isEqualTo(new Scope.OfCluster("C01"));
    assertThat(Scope.parse("unit:HK")).isEqualTo(new Scope.OfUnit("HK"));
    assertThat(Scope.parse("city")).isEqualTo(Scope.CITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "town", "cluster:", "unit: ", "CITY", "cluster"})
  void saysWhatAScopeIs(String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scope.parse(words))
        .withMessageContaining("city, cluster:CODE or unit:CODE");
  }
}
