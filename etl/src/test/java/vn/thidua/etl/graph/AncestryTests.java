package vn.thidua.etl.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AncestryTests {

  private static Ancestry.Succession succession(
      String date, String predecessor, String successor, String share) {
    return new Ancestry.Succession(
        LocalDate.parse(date), predecessor, successor, new BigDecimal(share));
  }

  @Test
  void multipliesSharesAlongAChain() {
    Ancestry ancestry =
        new Ancestry(
            2025,
            List.of(
                succession("2020-01-01", "A", "B", "0.5"),
                succession("2025-07-01", "B", "C", "0.4")),
            Map.of());
    assertThat(ancestry.paths("C"))
        .containsExactly(
            new Ancestry.Path("C", "B", new BigDecimal("0.4"), 2025, Set.of("C"), false),
            new Ancestry.Path("C", "A", new BigDecimal("0.20"), 2020, Set.of("B"), false));
  }

  @Test
  void stepsOfOneYearAreOnePathOfTheirWholeWeight() {
    List<Ancestry.Succession> steps =
        List.of(
            succession("2024-01-01", "A", "B", "0.3"), succession("2024-07-01", "A", "B", "0.5"));
    assertThat(new Ancestry(2024, steps, Map.of()).paths("B"))
        .containsExactly(
            new Ancestry.Path("B", "A", new BigDecimal("0.8"), 2024, Set.of("B"), false));
  }

  @Test
  void aRenameIsTheOnlySuccessionOfBothAndOfANewUnit() {
    List<Ancestry.Succession> rename = List.of(succession("2024-01-01", "A", "B", "1"));
    assertThat(new Ancestry(2024, rename, Map.of()).paths("B").get(0).byRename()).isTrue();
    assertThat(new Ancestry(2024, rename, Map.of("B", 2020)).paths("B").get(0).byRename())
        .as("an older unit absorbed A")
        .isFalse();
  }

  @Test
  void laterSuccessionsAreNotKnownYet() {
    List<Ancestry.Succession> both =
        List.of(succession("2024-01-01", "A", "B", "1"), succession("2025-01-01", "A", "C", "1"));
    assertThat(new Ancestry(2024, both, Map.of()).paths("B").get(0).byRename()).isTrue();
    assertThat(new Ancestry(2025, both, Map.of()).paths("B").get(0).byRename()).isFalse();
    assertThat(new Ancestry(2024, both, Map.of()).paths("C")).isEmpty();
  }

  @Test
  void aCodeThatLivesOnAsAnotherUnitBringsNotThatUnitsPast() {
    Ancestry ancestry =
        new Ancestry(
            2026,
            List.of(
                succession("2025-07-01", "A", "B", "1"), succession("2026-01-01", "C", "A", "1")),
            Map.of());
    assertThat(ancestry.paths("B")).extracting(Ancestry.Path::ancestor).containsExactly("A");
  }

  @Test
  void unitsThatChangeNamesWithEachOtherEndThePath() {
    Ancestry ancestry =
        new Ancestry(
            2025,
            List.of(
                succession("2025-07-01", "A", "B", "1"), succession("2025-07-01", "B", "A", "1")),
            Map.of());
    assertThat(ancestry.paths("A")).extracting(Ancestry.Path::ancestor).containsExactly("B");
  }
}
