package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.rulebook.Period;

class FiguresTests {

  private final City city = City.of(SimulationPlan.of(Path.of("unused"), 200, 20, 2023, 2026, 5));
  private final Figures figures = new Figures(2023);

  @Test
  void periodsOfASumAddUpToTheYear() {
    forEach(
        (member, leaf) -> {
          if (leaf.aggregation() == Leaf.Aggregation.SUM) {
            long annual = figures.claimed(member, leaf);
            long sum = 0;
            for (int i = 0; i < leaf.frequency().periods(); i++) {
              Period period = Period.of(member.year(), leaf.frequency(), i);
              sum += figures.period(member, leaf, period, annual);
            }
            assertThat(sum).isEqualTo(annual);
          }
        });
  }

  @Test
  void percentagesAndMarksKeepWithinTheirBounds() {
    forEach(
        (member, leaf) -> {
          long most =
              switch (leaf.figure()) {
                case RATE -> 10_000;
                case MARK -> leaf.maxPoints() * 100L;
                case PASS -> 100;
                case AMOUNT, COUNT, FAULTS, ITEMS, LAPSES -> Long.MAX_VALUE;
              };
          assertThat(figures.claimed(member, leaf)).isBetween(0L, most);
          assertThat(figures.verified(member, leaf)).isBetween(0L, most);
        });
  }

  @Test
  void noUnitSaysLessOfItselfThanIsTrue() {
    forEach(
        (member, leaf) -> {
          long claimed = figures.claimed(member, leaf);
          long verified = figures.verified(member, leaf);
          if (leaf.direction() == Leaf.Direction.LOWER) {
            assertThat(claimed).isLessThanOrEqualTo(verified);
          } else {
            assertThat(claimed).isGreaterThanOrEqualTo(verified);
          }
        });
  }

  @Test
  void twinsReachTheSamePartOfTheirTargets() {
    int twins = 0;
    for (ClusterYear cluster : city.year(2024)) {
      for (Member member : cluster.members()) {
        if (member.likeness() == Member.Likeness.DOUBLE) {
          Member original = cluster.members().get(member.position() - 1);
          twins++;
          for (Leaf leaf : Regulation.general().leaves()) {
            assertThat(figures.verified(member, leaf) * figures.target(original, leaf))
                .isEqualTo(figures.verified(original, leaf) * figures.target(member, leaf));
          }
        }
      }
    }
    assertThat(twins).isPositive();
  }

  @Test
  void mostTargetsAreNearlyReachedAndAFewAreFarOff() {
    int[] counts = new int[3];
    forEach(
        (member, leaf) -> {
          if (leaf.isSigned()) {
            double ratio = (double) figures.verified(member, leaf) / figures.target(member, leaf);
            counts[ratio < 0.8 ? 0 : ratio > 1.2 ? 2 : 1]++;
          }
        });
    int all = counts[0] + counts[1] + counts[2];
    assertThat(counts[1]).isGreaterThan(all * 8 / 10);
    assertThat(List.of(counts[0], counts[2])).allMatch(count -> count > all / 100);
  }

  private void forEach(BiConsumer<Member, Leaf> check) {
    for (ClusterYear cluster : city.year(2025)) {
      for (Member member : cluster.members()) {
        Regulation.of(city.plan(), cluster.cluster(), 2025)
            .leaves()
            .forEach(leaf -> check.accept(member, leaf));
      }
    }
  }
}
