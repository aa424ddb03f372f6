package vn.thidua.etl.run;

import static org.apache.spark.sql.functions.not;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.model.ModelRun;
import vn.thidua.etl.publish.PublishedYears;

/** Hands the models all that they read: the dossier's tables and what the frame makes of them. */
final class Sources {

  private static final StructType YEARS =
      StructType.fromDDL(
          "year int, as_of date, rank_step int, is_settled boolean, is_published boolean");
  private static final StructType CLUSTER_YEARS =
      StructType.fromDDL("year int, cluster_code string");
  private static final StructType TREE =
      StructType.fromDDL(
          "year int, rulebook_code string, criterion_code string, position int,"
              + " path array<string>");
  private static final StructType ANCESTRY =
      StructType.fromDDL(
          "edition_year int, unit_code string, ancestor_code string, weight decimal(38, 30),"
              + " oldest_year int, successors_of_that_year array<string>, by_rename boolean");
  private static final StructType AWARD_STEPS =
      StructType.fromDDL("year int, award_code string, award_step int");

  private final SparkSession spark;
  private final ModelRun models;

  Sources(SparkSession spark, ModelRun models) {
    this.spark = spark;
    this.models = models;
  }

  /**
   * Makes every source relation known to the models.
   *
   * @param settled years whose members and facts are left out, as nothing of them is to be computed
   * @param publishable years of which this run publishes what it computes
   * @return the last step of each stepped model
   */
  Map<String, Integer> handIn(
      Intake intake,
      Frame frame,
      SortedMap<Integer, LocalDate> asOf,
      PublishedYears published,
      SortedSet<Integer> settled,
      SortedSet<Integer> publishable) {
    for (DossierTable table : DossierTable.values()) {
      if (table != DossierTable.RESULTS && table != DossierTable.MEMBERSHIPS) {
        models.source("src_" + table.tableName(), intake.table(table));
      }
    }
    Dataset<Row> memberships = intake.table(DossierTable.MEMBERSHIPS);
    models.source(
        "src_memberships",
        settled.isEmpty()
            ? memberships
            : memberships.filter(not(memberships.col("year").isin(settled.toArray()))));
    models.source("src_figures", intake.figures());
    models.source("src_superseded", intake.superseded());
    published.relations().forEach(models::source);
    Map<String, Integer> lastSteps = new HashMap<>();
    lastSteps.put("int_unit_rank", years(frame, asOf, settled, publishable));
    clusterYears(frame);
    lastSteps.put("int_award_outcome", awardSteps(frame));
    tree(frame);
    ancestry(frame);
    return lastSteps;
  }

  private void source(String name, List<Row> rows, StructType schema) {
    models.source(name, spark.createDataFrame(rows, schema));
  }

  private int years(
      Frame frame,
      SortedMap<Integer, LocalDate> asOf,
      SortedSet<Integer> settled,
      SortedSet<Integer> publishable) {
    Map<Integer, Integer> steps = frame.rankSteps();
    List<Row> rows = new ArrayList<>();
    asOf.forEach(
        (year, date) ->
            rows.add(
                RowFactory.create(
                    year,
                    Date.valueOf(date),
                    steps.get(year),
                    settled.contains(year),
                    publishable.contains(year))));
    source("src_years", rows, YEARS);
    return steps.values().stream().mapToInt(step -> step).max().orElse(0);
  }

  private void clusterYears(Frame frame) {
    List<Row> rows = new ArrayList<>();
    frame
        .members()
        .forEach(
            (year, members) ->
                new TreeSet<>(members.values())
                    .forEach(cluster -> rows.add(RowFactory.create(year, cluster))));
    source("src_cluster_years", rows, CLUSTER_YEARS);
  }

  private void tree(Frame frame) {
    List<Row> rows = new ArrayList<>();
    frame
        .trees()
        .forEach(
            (rulebook, places) ->
                places.forEach(
                    place ->
                        rows.add(
                            RowFactory.create(
                                rulebook.year(),
                                rulebook.cluster(),
                                place.code(),
                                place.position(),
                                place.path().toArray(String[]::new)))));
    source("src_tree", rows, TREE);
  }

  private void ancestry(Frame frame) {
    List<Row> rows = new ArrayList<>();
    frame
        .ancestry()
        .forEach(
            (year, paths) ->
                paths.forEach(
                    path ->
                        rows.add(
                            RowFactory.create(
                                year,
                                path.unit(),
                                path.ancestor(),
                                weight(path.weight()),
                                path.oldestYear(),
                                path.successorsOfThatYear().toArray(String[]::new),
                                path.byRename()))));
    source("src_ancestry", rows, ANCESTRY);
  }

  /** Shares have at most 6 decimals: exact for chains of five, far beyond any that happened. */
  private static BigDecimal weight(BigDecimal product) {
    return product.setScale(30, RoundingMode.HALF_UP);
  }

  private int awardSteps(Frame frame) {
    List<Row> rows = new ArrayList<>();
    int last = 0;
    for (var year : frame.awardSteps().entrySet()) {
      for (var award : year.getValue().entrySet()) {
        rows.add(RowFactory.create(year.getKey(), award.getKey(), award.getValue()));
        last = Math.max(last, award.getValue());
      }
    }
    source("src_award_steps", rows, AWARD_STEPS);
    return last;
  }
}
