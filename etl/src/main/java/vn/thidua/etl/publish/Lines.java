package vn.thidua.etl.publish;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;
import vn.thidua.etl.model.Relation;

/**
 * All rows of a run's editions as lines for COPY, sorted, grouped by relation and year. Digests and
 * loading both read these, so what is compared is what is loaded.
 */
final class Lines implements AutoCloseable {

  private static final StructType SCHEMA =
      StructType.fromDDL("relation string, edition_year int, own string, repeated string");

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
  private final Dataset<Row> lines;

  Lines(List<Relation> relations) {
    shapes = relations.stream().map(Lines::shape).toList();
    @Nullable Dataset<Row> all = null;
    for (int i = 0; i < shapes.size(); i++) {
      Dataset<Row> some = lines(relations.get(i).rows(), shapes.get(i));
      all = all == null ? some : all.union(some);
    }
    if (all == null) {
      throw new IllegalArgumentException("a run has relations");
    }
    lines =
        all.repartition(all.col("relation"), all.col("edition_year"))
            .sortWithinPartitions("relation", "edition_year", "own", "repeated")
            .localCheckpoint(true);
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

  private static Dataset<Row> lines(Dataset<Row> rows, Shape shape) {
    List<String> columns = Arrays.asList(rows.columns());
    int year = columns.indexOf("edition_year");
    List<Integer> own = shape.own().stream().map(columns::indexOf).toList();
    List<Integer> repeated = shape.repeated().stream().map(columns::indexOf).toList();
    String relation = shape.relation();
    MapFunction<Row, Row> line =
        row ->
            RowFactory.create(
                relation, row.getInt(year), CopyLine.of(row, own), CopyLine.of(row, repeated));
    return rows.map(line, Encoders.row(SCHEMA));
  }

  List<Shape> shapes() {
    return shapes;
  }

  /** The lines in an order that loading can rely on: one relation and year after the other. */
  Dataset<Row> rows() {
    return lines;
  }

  /** The digests of every year. */
  SortedMap<Integer, Digests> digests() {
    StructType schema =
        StructType.fromDDL("edition_year int, relation string, content string, published string");
    MapPartitionsFunction<Row, Row> digest = Lines::digest;
    Map<Integer, Map<String, Row>> byYear = new TreeMap<>();
    for (Row row : lines.mapPartitions(digest, Encoders.row(schema)).collectAsList()) {
      byYear.computeIfAbsent(row.getInt(0), year -> new TreeMap<>()).put(row.getString(1), row);
    }
    SortedMap<Integer, Digests> digests = new TreeMap<>();
    byYear.forEach((year, relations) -> digests.put(year, combined(relations)));
    return digests;
  }

  private static Iterator<Row> digest(Iterator<Row> lines) {
    List<Row> digests = new ArrayList<>();
    @Nullable LineDigest current = null;
    while (lines.hasNext()) {
      Row line = lines.next();
      if (current == null || !current.isOf(line)) {
        if (current != null) {
          digests.add(current.row());
        }
        current = new LineDigest(line.getString(0), line.getInt(1));
      }
      current.add(line.getString(2), line.getString(3));
    }
    if (current != null) {
      digests.add(current.row());
    }
    return digests.iterator();
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
    lines.unpersist();
  }
}
