package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RandomDossierTests {
  private static final List<String> TABLES =
      List.of("memberships", "successions", "criteria", "results", "award_rules", "awards");

  private static final List<Map<String, List<Map<String, @Nullable Object>>>> RUNS =
      LongStream.range(0, 12)
          .mapToObj(seed -> RandomDossier.wide(seed, 8))
          .map(random -> Oracle.relations(Accepted.of(random.tables()), random.asOf()))
          .toList();

  @Test
  void sameSeedGivesTheSameDossier() {
    RandomDossier one = RandomDossier.small(7);
    RandomDossier other = RandomDossier.small(7);
    assertThat(TABLES)
        .allSatisfy(
            table -> assertThat(one.tables().rows(table)).isEqualTo(other.tables().rows(table)));
    assertThat(one.asOf()).isEqualTo(other.asOf());
  }

  @Test
  void reachesEveryStatus() {
    assertThat(words("unit_criterion", "status"))
        .containsExactlyInAnyOrder(
            "EXCLUDED",
            "NO_COMMITMENT",
            "NO_DATA",
            "SCORED",
            "MET",
            "MISSED",
            "ON_TRACK",
            "AT_RISK",
            "OFF_TRACK");
  }

  @Test
  void reachesEveryReasonForOrAgainstAnAward() {
    assertThat(words("award_proposal", "reason_code"))
        .containsExactlyInAnyOrder(
            "NOT_RANKED",
            "BARRED",
            "NOT_IN_POOL",
            "MAX_RANK",
            "MIN_RATIO",
            "CLASS",
            "MET_SHARE",
            "EXCEEDED_SHARE",
            "REQUIRES_AWARD",
            "QUOTA",
            "TIE_AT_QUOTA",
            "PROPOSED");
  }

  @Test
  void reachesEveryTieBreakAndEveryReasonToStandUnranked() {
    assertThat(words("unit_score", "unranked_reason"))
        .containsExactlyInAnyOrder("no_rulebook", "decision", "no_report");
    assertThat(words("unit_score", "tie_broken_by"))
        .contains("FEWER_PENALTIES", "COMMITMENTS_MET", "PREVIOUS_RANK")
        .anyMatch(token -> token.startsWith("GROUP:"));
  }

  @Test
  void reachesUnitsThatGrewFromSeveral() {
    assertThat(words("unit_history", "from_units")).anyMatch(codes -> codes.contains(";"));
  }

  @Test
  void reachesEveryCourseAgainstTheYearBefore() {
    assertThat(words("unit_same_period", "course"))
        .containsExactlyInAnyOrder(
            "BETTER", "WORSE", "SAME", "OTHER", "NO_FIGURE", "OTHER_MEASURE");
  }

  private static Set<String> words(String relation, String column) {
    return RUNS.stream()
        .flatMap(run -> run.getOrDefault(relation, List.of()).stream())
        .map(row -> row.get(column))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
