package vn.thidua.etl.publish;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;
import vn.thidua.etl.model.Relation;
import vn.thidua.etl.model.SpreadRelation;
import vn.thidua.etl.model.Workers;
import vn.thidua.etl.model.local.HeldRelation;

/**
 * All rows of a run's editions as lines for COPY, sorted, grouped by relation and year. Digests and
 * loading both read these, so what is compared is what is loaded.
 */
final class Lines implements AutoCloseable {

  static final StructType SCHEMA =
      StructType.fromDDL("relation string, edition_year int, own binary, repeated binary");

  /**
   * Which columns of a relation stand in a line.
   *
   * @param own the year's own content, which {@code content_digest} covers
   * @param repeated the others
   */
  record Shape(String relation, List<String> own, List<String> repeated) implements Serializable {

    List<String> columns() {
      List<String> columns = new ArrayList<>(own);
      columns.addAll(repeated);
      return columns;
    }
  }

  /** The digests of one year: of its own content, and of all its lines. */
  record Digests(String content, String published) {}

  private final List<Shape> shapes;
  private final LineStore lines;

  Lines(List<Relation> relations) {
    shapes = relations.stream().map(Lines::shape).toList();
    lines =
        relations.stream().allMatch(relation -> HeldRelation.isHeld(relation.rows()))
            ? held(relations)
            : spread(relations);
  }

  private LineStore held(List<Relation> relations) {
    List<CompletableFuture<List<Row>>> made = new ArrayList<>();
    try (Workers workers = new Workers()) {
      for (int i = 0; i < shapes.size(); i++) {
        Dataset<Row> rows = relations.get(i).rows();
        LineMaker maker = new LineMaker(Arrays.asList(rows.columns()), shapes.get(i));
        made.add(workers.of(() -> HeldRelation.mapped(rows, maker::line)));
      }
      Workers.join(made);
    }
    return new HeldLines(made.stream().map(CompletableFuture::join).toList());
  }

  private LineStore spread(List<Relation> relations) {
    @Nullable Dataset<Row> all = null;
    for (int i = 0; i < shapes.size(); i++) {
      Dataset<Row> rows = relations.get(i).rows();
      LineMaker maker = new LineMaker(Arrays.asList(rows.columns()), shapes.get(i));
      MapFunction<Row, Row> line = maker::line;
      Dataset<Row> some = rows.map(line, Encoders.row(SCHEMA));
      all = all == null ? some : all.union(some);
    }
    if (all == null) {
      throw new IllegalArgumentException("a run has relations");
    }
    return new SpreadLines(
        SpreadRelation.of(
            all.repartition(all.col("relation"), all.col("edition_year"))
                .sortWithinPartitions("relation", "edition_year", "own", "repeated")));
  }

  private static Shape shape(Relation relation) {
    List<String> columns = new ArrayList<>(Arrays.asList(relation.rows().columns()));
    columns.remove("edition_year");
    List<String> own = new ArrayList<>();
    if (relation.digest().isOwn()) {
      own.addAll(columns);
      own.removeAll(relation.digest().except());
    }
    columns.removeAll(own);
    return new Shape(relation.name(), List.copyOf(own), List.copyOf(columns));
  }

  List<Shape> shapes() {
    return shapes;
  }

  /**
   * Hands over the lines in groups, several at once: one relation and year after the other in each,
   * all lines of a relation and year in one.
   */
  void load(Loading loading) {
    lines.each(loading);
  }

  /** The digests of every year. */
  SortedMap<Integer, Digests> digests() {
    Map<Integer, Map<String, Row>> byYear = new TreeMap<>();
    for (Row row : lines.digests()) {
      byYear.computeIfAbsent(row.getInt(0), year -> new TreeMap<>()).put(row.getString(1), row);
    }
    SortedMap<Integer, Digests> digests = new TreeMap<>();
    byYear.forEach((year, relations) -> digests.put(year, combined(relations)));
    return digests;
  }

  private Digests combined(Map<String, Row> relations) {
    var content = Sha256.start();
    var published = Sha256.start();
    for (Shape shape : shapes) {
      Row digest = relations.get(shape.relation());
      if (!shape.own().isEmpty()) {
        String own = digest == null ? "" : digest.getString(2);
        content.update((shape.relation() + " " + own + "\n").getBytes(StandardCharsets.UTF_8));
      }
      String all = digest == null ? "" : digest.getString(3);
      published.update((shape.relation() + " " + all + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Digests(Sha256.hex(content), Sha256.hex(published));
  }

  @Override
  public void close() {
    lines.close();
  }
}
