package vn.thidua.etl.model.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.etl.SparkForTests;

/** What the driver evaluates is what Spark's own operators give. */
class HeldRelationIT {
  private static final SparkSession SPARK = SparkForTests.session().newSession();

  @BeforeAll
  static void relations() {
    // or Spark would evaluate the simplest queries while it optimises
    SPARK
        .conf()
        .set(
            "spark.sql.optimizer.excludedRules",
            "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation");
    HeldRelation.of(
            SPARK,
            List.of(
                figure("C01", "a", 1, "1.5"),
                figure("C01", "a", 2, "2.25"),
                figure("C01", "b", 1, null),
                figure("C01", null, 3, "-7"),
                figure("C02", "a", 1, "2.250000"),
                figure("C02", "b", 2, "100"),
                figure("C02", "b", 2, "100"),
                figure(null, "c", 4, "0")),
            StructType.fromDDL("cluster string, unit string, period int, value decimal(24, 6)"))
        .createOrReplaceTempView("figure");
    HeldRelation.of(
            SPARK,
            List.of(
                RowFactory.create("a", 2, new String[] {"x", "y"}),
                RowFactory.create("b", 1, new String[] {}),
                RowFactory.create("z", 9, null),
                RowFactory.create(null, 3, new String[] {"w"})),
            StructType.fromDDL("unit string, rank int, tags array<string>"))
        .createOrReplaceTempView("unit");
  }

  private static Row figure(
      @Nullable String cluster, @Nullable String unit, int period, @Nullable String value) {
    return RowFactory.create(cluster, unit, period, value == null ? null : new BigDecimal(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select cluster, value * 2 + period as x from figure where value > 1 or unit is null",
        "select * from figure f join unit u on f.unit = u.unit and f.period >= u.rank",
        "select * from figure f join unit u on f.unit <=> u.unit",
        "select * from figure f left join unit u on f.unit = u.unit and u.rank > 1",
        "select * from figure f right join unit u on f.unit = u.unit",
        "select * from figure f full join unit u on f.unit = u.unit and f.period = u.rank",
        "select * from figure f cross join unit u",
        "select * from figure f join unit u on f.period < u.rank",
        "select * from figure f left semi join unit u on f.unit = u.unit",
        "select * from figure f left anti join unit u on f.unit = u.unit and u.rank = f.period",
        "select * from figure where unit not in (select unit from unit where unit is not null)",
        "select * from figure where unit not in (select unit from unit)",
        "select * from figure where unit in (select unit from unit)",
        "select cluster, unit, sum(value), count(*), count(value), min(value), max(period),"
            + " max_by(value, period), avg(value) from figure group by cluster, unit",
        "select count(*), sum(value), max(unit), collect_list(unit) from figure where period > 99",
        "select cluster, sum(value) filter (where unit = 'a'), count_if(value is null),"
            + " count(distinct unit), count(distinct period, value) from figure group by cluster",
        "select cluster, sort_array(collect_list(struct(unit, value))) from figure group by"
            + " cluster",
        "select distinct unit, value from figure",
        "select cluster, unit, sum(value) from figure group by grouping sets ((cluster, unit),"
            + " (cluster), ())",
        "select cluster, sum(value) as total from figure group by cluster having sum(value) > 3",
        "select *, row_number() over (partition by cluster order by period, unit, value) as n"
            + " from figure",
        "select *, rank() over (partition by cluster order by value desc) as r,"
            + " dense_rank() over (partition by cluster order by value desc) as d from figure",
        "select *, sum(value) over (partition by cluster order by period) as running,"
            + " count(*) over (partition by cluster order by period rows between unbounded"
            + " preceding and current row) as n, max(value) over (partition by cluster) as best"
            + " from figure",
        "select *, lag(value) over (partition by cluster order by period, unit) as before,"
            + " lead(period, 2, 0) over (partition by cluster order by period, unit) as later"
            + " from figure",
        "select * from (select *, row_number() over (partition by cluster order by period, unit)"
            + " as n from figure) where n = 1",
        "select unit, explode(tags) as tag from unit",
        "select unit, tag from unit lateral view outer explode(tags) as tag",
        "select unit, inline(transform(tags, t -> struct(t as tag, rank as r))) from unit",
        "select unit from figure union all select unit from unit",
        "select unit from figure union select unit from unit",
        "select unit, period from figure order by unit desc nulls last, period limit 3",
        "with f as (select * from figure where value is not null) select a.unit, count(*) from f a"
            + " join f b on a.unit = b.unit group by a.unit",
        "select count(*) - count(distinct struct(cluster, unit)) from figure",
        "select 1 as one, 'x' as letter"
      })
  void sameRowsAsSpark(String sql) {
    Dataset<Row> rows = SPARK.sql(sql);
    assertThat(HeldRelation.isHeld(rows)).as("evaluated by the driver").isTrue();
    assertThat(HeldRelation.rows(rows)).containsExactlyInAnyOrderElementsOf(rows.collectAsList());
    assertThat(HeldRelation.of(rows).collectAsList())
        .containsExactlyInAnyOrderElementsOf(rows.collectAsList());
  }

  @Test
  void rowsThatTheDriverDoesNotHoldAreSparks() {
    Dataset<Row> far = SPARK.range(3).selectExpr("id", "array(struct(id as x, 'é' as y)) as deep");
    assertThat(HeldRelation.isHeld(far)).isFalse();
    Dataset<Row> held = HeldRelation.of(far);
    assertThat(HeldRelation.isHeld(held)).isTrue();
    assertThat(HeldRelation.rows(held.groupBy("deep").count())).hasSize(3);
    assertThat(HeldRelation.rows(far)).containsExactlyInAnyOrderElementsOf(held.collectAsList());
  }

  @Test
  void binaryFractionsAreNoKeysHere() {
    Dataset<Row> sums =
        SPARK.sql("select cast(value as double) as x, count(*) from figure group by 1");
    assertThat(HeldRelation.isHeld(sums)).isFalse();
    assertThat(HeldRelation.rows(sums)).hasSameSizeAs(sums.collectAsList());
  }
}
