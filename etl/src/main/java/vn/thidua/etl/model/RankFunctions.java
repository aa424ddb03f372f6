package vn.thidua.etl.model;

import static vn.thidua.etl.model.FactsRow.decimal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.rank.Contender;
import vn.thidua.etl.rulebook.rank.Firmness;
import vn.thidua.etl.rulebook.rank.Firmness.Neighbour;
import vn.thidua.etl.rulebook.rank.Ladder;
import vn.thidua.etl.rulebook.rank.Standing;

/**
 * {@code rank_firmness(struct)}: of the units of a cluster an array with one struct for each ranked
 * one, see {@link Firmness}. A unit without {@code tie_keys} is not ranked: it has not reported
 * yet.
 */
final class RankFunctions {

  private static final StructType FIRMNESS =
      StructType.fromDDL(
          "unit_code string, above_unit string, above_parted_by string, above_gap decimal(38, 6),"
              + " below_unit string, below_parted_by string, below_gap decimal(38, 6),"
              + " points_to_rise decimal(38, 6), points_to_fall decimal(38, 6),"
              + " best_rank int, worst_rank int");

  private RankFunctions() {}

  static void register(SparkSession spark) {
    UDF1<Row, Row[]> firmness =
        row -> ladder(row).firmness().stream().map(RankFunctions::row).toArray(Row[]::new);
    spark.udf().register("rank_firmness", firmness, DataTypes.createArrayType(FIRMNESS));
  }

  private static Ladder ladder(Row row) {
    List<Contender> ranked = new ArrayList<>();
    List<BigDecimal> unreported = new ArrayList<>();
    for (Row unit : row.<Row>getList(row.fieldIndex("units"))) {
      BigDecimal bestTotal = unit.getDecimal(unit.fieldIndex("best_total_points"));
      int keys = unit.fieldIndex("tie_keys");
      if (unit.isNullAt(keys)) {
        unreported.add(bestTotal);
      } else {
        BigDecimal total = unit.getDecimal(unit.fieldIndex("total_points"));
        ranked.add(
            new Contender(
                unit.getString(unit.fieldIndex("unit_code")),
                new Standing(total, unit.getList(keys)),
                new Standing(bestTotal, unit.getList(unit.fieldIndex("best_tie_keys")))));
      }
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(row.getInt(row.fieldIndex("decimals")));
    List<String> tieBreaks = row.getList(row.fieldIndex("tie_breaks"));
    return new Ladder(
        new Ladder.Rules(tieBreaks, step, decimal(row, "total_cap")), ranked, unreported);
  }

  private static Row row(Firmness firmness) {
    @Nullable Neighbour above = firmness.above();
    @Nullable Neighbour below = firmness.below();
    return RowFactory.create(
        firmness.unit(),
        above == null ? null : above.unit(),
        above == null ? null : above.partedBy(),
        above == null ? null : above.gap(),
        below == null ? null : below.unit(),
        below == null ? null : below.partedBy(),
        below == null ? null : below.gap(),
        firmness.pointsToRise(),
        firmness.pointsToFall(),
        firmness.bestRank(),
        firmness.worstRank());
  }
}
