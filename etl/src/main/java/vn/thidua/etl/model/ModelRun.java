package vn.thidua.etl.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.thidua.etl.model.local.HeldRelation;

/**
 * One run of the models in a Spark session of its own: sources in, relations of the mart out. Every
 * number of the product is computed here and nowhere else.
 */
public final class ModelRun {

  private static final int EXAMPLES = 5;
  private static final int TESTS_AT_ONCE = 24;

  private final SparkSession spark;
  private final Keeping keeping;
  private final Models models = Models.load();
  private final List<Model> done = new ArrayList<>();

  /**
   * Starts with nothing handed in.
   *
   * @param spark a session that no other run uses: models become views of it
   */
  public ModelRun(SparkSession spark, Keeping keeping) {
    this.spark = spark;
    this.keeping = keeping;
    keeping.configure(spark.conf());
    ExactFunctions.register(spark);
    ScoringFunctions.register(spark);
    FormulaFunctions.register(spark);
    RankFunctions.register(spark);
    AwardReasons.register(spark);
    Findings.register(spark);
  }

  /** Hands in a relation that models read as {@code src_*}. */
  public void source(String name, Dataset<Row> rows) {
    keeping.source(rows).createOrReplaceTempView(name);
  }

  /**
   * Runs the models of the mart and all that they need.
   *
   * @param lastSteps for each stepped model the last value of its {@code :step}; the first is 0
   */
  public List<Relation> marts(Map<String, Integer> lastSteps) {
    List<String> targets = models.marts().stream().map(Model::name).toList();
    run(targets, lastSteps);
    return models.marts().stream()
        .map(model -> new Relation(model.name(), spark.table(model.name()), model.digest()))
        .toList();
  }

  /** Runs one model and all that it needs; its rows. */
  public Dataset<Row> run(String name, Map<String, Integer> lastSteps) {
    run(List.of(name), lastSteps);
    return spark.table(name);
  }

  /** Each model as soon as all that it reads is there: planning is most of a small run's work. */
  private void run(List<String> targets, Map<String, Integer> lastSteps) {
    Inputs inputs = new Inputs(spark);
    List<Model> ordered = models.inOrder(targets, model -> inputs.of(model.sql()));
    try (Workers workers = new Workers()) {
      Map<String, CompletableFuture<?>> running = new HashMap<>();
      for (Model model : ordered) {
        List<CompletableFuture<?>> read =
            inputs.of(model.sql()).stream()
                .filter(running::containsKey)
                .<CompletableFuture<?>>map(running::get)
                .toList();
        running.put(
            model.name(),
            workers.after(read, () -> run(model, lastSteps.getOrDefault(model.name(), 0))));
      }
      Workers.join(running.values());
    }
    done.addAll(ordered);
  }

  private void run(Model model, int lastStep) {
    Dataset<Row> rows = model.isStepped() ? steps(model, lastStep) : spark.sql(model.sql());
    declared(model, rows.schema());
    (model.isStepped() ? rows : keeping.keep(model, rows)).createOrReplaceTempView(model.name());
  }

  private Dataset<Row> steps(Model model, int lastStep) {
    StructType schema = StructType.fromDDL(ddl(model));
    Dataset<Row> all = spark.createDataFrame(List.of(), schema);
    for (int step = 0; step <= lastStep; step++) {
      all.createOrReplaceTempView(model.name() + "_before");
      all =
          all.unionByName(
              keeping.keep(model, spark.sql(model.sql(), Map.<String, Object>of("step", step))));
    }
    return all;
  }

  private static String ddl(Model model) {
    return model.columns().entrySet().stream()
        .map(column -> column.getKey() + " " + column.getValue())
        .collect(Collectors.joining(", "));
  }

  private static void declared(Model model, StructType schema) {
    if (model.columns().isEmpty()) {
      return;
    }
    Map<String, String> actual = new LinkedHashMap<>();
    for (var field : schema.fields()) {
      actual.put(field.name(), field.dataType().sql().toLowerCase(java.util.Locale.ROOT));
    }
    if (!List.copyOf(actual.keySet()).equals(List.copyOf(model.columns().keySet()))
        || !actual.equals(model.columns())) {
      throw new IllegalStateException(
          "model %s has the columns %s but its yml declares %s"
              .formatted(model.name(), actual, model.columns()));
    }
  }

  /**
   * Runs the tests declared beside every model that was run.
   *
   * @return those that do not hold
   */
  public List<BrokenTest> test() {
    List<ModelTest> tests = done.stream().flatMap(model -> model.tests().stream()).toList();
    List<CompletableFuture<List<BrokenTest>>> tested = new ArrayList<>();
    try (Workers workers = new Workers()) {
      for (int from = 0; from < tests.size(); from += TESTS_AT_ONCE) {
        List<ModelTest> some = tests.subList(from, Math.min(from + TESTS_AT_ONCE, tests.size()));
        tested.add(workers.of(() -> broken(some)));
      }
      Workers.join(tested);
    }
    return tested.stream().flatMap(broken -> broken.join().stream()).toList();
  }

  /** By one query: each costs more than what it counts. */
  private List<BrokenTest> broken(List<ModelTest> tests) {
    Map<String, List<Integer>> byModel = new LinkedHashMap<>();
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      ModelTest test = tests.get(i);
      if (test.measure() == null) {
        counts.add(
            "select array(named_struct('test', %d, 'rows', count(*))) from (%s)"
                .formatted(i, test.violation()));
      } else {
        byModel.computeIfAbsent(test.model(), model -> new ArrayList<>()).add(i);
      }
    }
    byModel.forEach(
        (model, own) ->
            counts.add(
                own.stream()
                    .map(
                        i ->
                            "named_struct('test', %d, 'rows', %s)"
                                .formatted(i, tests.get(i).measure()))
                    .collect(Collectors.joining(", ", "select array(", ") from " + model))));
    List<BrokenTest> broken = new ArrayList<>();
    for (Row row : HeldRelation.rows(spark.sql(String.join("\nunion all\n", counts)))) {
      for (Row count : row.<Row>getList(0)) {
        add(broken, tests.get(count.getInt(0)), count.getLong(1));
      }
    }
    return broken;
  }

  private void add(List<BrokenTest> broken, ModelTest test, long rows) {
    if (rows > 0) {
      List<String> examples = spark.sql(test.violation()).limit(EXAMPLES).toJSON().collectAsList();
      broken.add(new BrokenTest(test.name(), test.severity(), rows, examples));
    }
  }
}
