package vn.thidua.etl.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StepsTests {

  @Test
  void anAwardComesAfterItsPoolAndARingComesFirstFromEmptyPools() {
    assertThat(
            AwardPools.steps(
                List.of(
                    new AwardPools.Rule("FLAG", null),
                    new AwardPools.Rule("GOVERNMENT", "FLAG"),
                    new AwardPools.Rule("ORDER", "GOVERNMENT"),
                    new AwardPools.Rule("RING1", "RING2"),
                    new AwardPools.Rule("RING2", "RING1"),
                    new AwardPools.Rule("AFTER", "RING1"))))
        .isEqualTo(
            Map.of("FLAG", 0, "GOVERNMENT", 1, "ORDER", 2, "RING1", 0, "RING2", 0, "AFTER", 1));
  }

  @Test
  void aYearThatLooksBackComesAfterTheYearBefore() {
    assertThat(
            RankSteps.of(new TreeSet<>(Set.of(2020, 2021, 2022, 2024)), Set.of(2021, 2022, 2024)))
        .isEqualTo(Map.of(2020, 0, 2021, 1, 2022, 2, 2024, 0));
  }

  @Test
  void aTreeIsWalkedDepthFirstInFileOrder() {
    assertThat(
            CriterionTree.places(
                List.of(
                    new CriterionTree.Node("A", null),
                    new CriterionTree.Node("B", null),
                    new CriterionTree.Node("B1", "B"),
                    new CriterionTree.Node("A1", "A"))))
        .containsExactly(
            new CriterionTree.Place("A", 1, List.of("A")),
            new CriterionTree.Place("A1", 2, List.of("A", "A1")),
            new CriterionTree.Place("B", 3, List.of("B")),
            new CriterionTree.Place("B1", 4, List.of("B", "B1")));
  }
}
