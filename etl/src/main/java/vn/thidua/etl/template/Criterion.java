package vn.thidua.etl.template;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.Frequency;
import vn.thidua.etl.rulebook.method.Basis;
import vn.thidua.etl.rulebook.method.ScoringMethods;

/**
 * A criterion that is scored, as a sender must know it.
 *
 * @param path the codes from the top of the rulebook down to its own
 * @param needsCommitment whether it gives points only against a signed target
 */
record Criterion(
    String code,
    String name,
    @Nullable String nameEn,
    String kind,
    BigDecimal maxPoints,
    @Nullable String unitOfMeasure,
    String direction,
    Frequency frequency,
    List<String> path,
    boolean needsCommitment) {

  /** Of a row of {@code criteria} that is no GROUP, in a sound rulebook. */
  static Criterion of(Row row, List<String> path) {
    Basis basis = Basis.valueOf(row.getAs("basis"));
    return new Criterion(
        row.getAs("criterion_code"),
        row.getAs("criterion_name"),
        row.getAs("criterion_name_en"),
        row.getAs("kind"),
        row.getAs("max_points"),
        row.getAs("unit_of_measure"),
        row.getAs("direction"),
        Frequency.valueOf(row.getAs("frequency")),
        path,
        ScoringMethods.named(row.getAs("method")).needsCommitment(basis));
  }
}
