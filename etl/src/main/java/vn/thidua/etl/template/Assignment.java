package vn.thidua.etl.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import vn.thidua.etl.rulebook.Period;

/**
 * A criterion assigned to a unit for a year, and how far the unit is with it.
 *
 * @param commitments the accepted rows, the lowest revision first
 * @param reported the periods of which the unit has reported a figure of its own
 * @param due the periods that have ended and are not reported; none once the whole year is
 */
record Assignment(
    Criterion criterion, List<Row> commitments, List<String> reported, List<String> due) {

  static Assignment of(
      Criterion criterion, int year, LocalDate asOf, List<Row> commitments, Set<String> reported) {
    boolean isWholeYearReported = reported.contains(Period.whole(year).text());
    List<String> due =
        Period.of(year, criterion.frequency()).stream()
            .filter(period -> !isWholeYearReported && !period.end().isAfter(asOf))
            .map(Period::text)
            .filter(period -> !reported.contains(period))
            .toList();
    return new Assignment(criterion, commitments, reported.stream().sorted().toList(), due);
  }

  /** Whether it gives points only against a target, and none is signed. */
  boolean isToSign() {
    return criterion.needsCommitment() && commitments.isEmpty();
  }

  /** Revision 0, which amendments never overwrite. */
  Optional<Row> original() {
    return commitments.stream().filter(row -> row.<Long>getAs("revision") == 0).findFirst();
  }

  /** The highest revision. */
  Optional<Row> inForce() {
    return commitments.isEmpty()
        ? Optional.empty()
        : Optional.of(commitments.get(commitments.size() - 1));
  }
}
