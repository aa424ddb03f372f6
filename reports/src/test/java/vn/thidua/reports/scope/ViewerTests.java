package vn.thidua.reports.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewerTests {

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CLUSTER_HEAD", "UNIT"})
  void refusesAnAccountThatStandsForNoUnit(Role role) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Viewer(role, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Viewer(role, " "));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"BOARD", "ADMIN"})
  void refusesAUnitWhereItWouldMeanNothing(Role role) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Viewer(role, "HK"));
  }

  @Test
  void seesNothingButTheCityWithoutAMembership() {
    Sight sight = Sight.of(Viewer.unit("HK"), Optional.empty());
    assertThat(sight.seesCity()).isTrue();
    assertThat(sight.seesCluster("C01")).isFalse();
    assertThat(sight.seesUnit("HK", "C01")).isFalse();
  }

  @Test
  void givesADeputyNoMoreThanAMember() {
    Sight sight =
        Sight.of(
            Viewer.clusterHead("HK"), Optional.of(new Membership("HK", "C01", MemberRole.DEPUTY)));
    assertThat(sight.seesUnitsOf("C01")).isFalse();
    assertThat(sight.seesRanking("C01")).isTrue();
    assertThat(sight.seesUnit("HK", "C01")).isTrue();
  }
}
