package vn.thidua.etl.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sections 3 and 4 for one unit in one year. Without a sound rulebook there is no book, there are
 * no marks and no totals.
 *
 * @param selfTotals empty in a unit without a SELF figure
 * @param totalsAtBest with all missing reports at their best
 * @param unrankedReason empty for a RANKED unit
 */
record Score(
    int year,
    String cluster,
    String unit,
    @Nullable Book book,
    List<Mark> marks,
    @Nullable Totals totals,
    @Nullable Totals selfTotals,
    @Nullable Totals totalsAtBest,
    @Nullable String unrankedReason) {

  boolean isRanked() {
    return unrankedReason == null;
  }

  /** What is known of the unit on one criterion. */
  @Nullable Facts facts(String criterion) {
    return marks.stream()
        .map(Mark::facts)
        .filter(facts -> facts.criterion().code().equals(criterion))
        .findFirst()
        .orElse(null);
  }

  int commitments() {
    return (int) marks.stream().filter(Mark::isCommitment).count();
  }

  int commitmentsMet() {
    return (int) marks.stream().filter(Mark::isMet).count();
  }

  int commitmentsExceeded() {
    return (int) marks.stream().filter(Mark::isExceeded).count();
  }

  int commitmentsInReach() {
    return (int) marks.stream().filter(Mark::isInReach).count();
  }

  /** Share of commitments, exact; 0 without commitments. */
  Fraction shareOfCommitments(int part) {
    return commitments() == 0 ? Fraction.ZERO : Fraction.of(part, commitments());
  }

  /** Group points: the SCORE leaves at any depth, before rescaling. */
  Fraction groupPoints(Book rulebook, String group, Side side) {
    return Figure.sum(
        marks.stream()
            .filter(m -> m.criterion().kind() == Dossier.Kind.SCORE)
            .filter(m -> rulebook.path(m.criterion()).contains(group))
            .map(m -> m.points(side))
            .toList());
  }

  @Nullable Fraction drift() {
    return totals == null || selfTotals == null ? null : totals.total().minus(selfTotals.total());
  }
}
