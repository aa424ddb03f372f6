package vn.thidua.etl.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.model.local.HeldRelation;

/** What was refused: one row per fault, with {@link Intake#REJECT_COLUMNS}. */
public sealed interface Rejects {

  /** In the order of file, sheet, line, column and rule. */
  Iterator<Row> sorted();

  /** How many by rule. */
  SortedMap<String, Long> byRule();

  /** Those that Spark holds. */
  record Spread(Dataset<Row> rows) implements Rejects {

    @Override
    public Iterator<Row> sorted() {
      Dataset<Row> sorted =
          rows.selectExpr(Intake.REJECT_COLUMNS.toArray(String[]::new))
              .sort("source_file", "sheet", "source_line", "column_name", "rule_code");
      return HeldRelation.isHeld(sorted)
          ? HeldRelation.rows(sorted).iterator()
          : sorted.toLocalIterator();
    }

    @Override
    public SortedMap<String, Long> byRule() {
      SortedMap<String, Long> counts = new TreeMap<>();
      for (Row row : HeldRelation.rows(rows.groupBy("rule_code").count())) {
        counts.put(row.getString(0), row.getLong(1));
      }
      return counts;
    }
  }

  /** Those that are known without Spark. */
  record Known(List<Row> rows) implements Rejects {
    private static final Comparator<@Nullable String> TEXT =
        Comparator.nullsFirst(Text.BY_CODE_POINT);
    private static final Comparator<Row> ORDER =
        Comparator.comparing((Row row) -> row.getString(0), TEXT)
            .thenComparing(row -> row.getString(1), TEXT)
            .thenComparing(
                row -> row.isNullAt(2) ? null : row.getLong(2),
                Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .thenComparing(row -> row.getString(3), TEXT)
            .thenComparing(row -> row.getString(5), TEXT);

    @Override
    public Iterator<Row> sorted() {
      List<Row> sorted = new ArrayList<>(rows);
      sorted.sort(ORDER);
      return sorted.iterator();
    }

    @Override
    public SortedMap<String, Long> byRule() {
      SortedMap<String, Long> counts = new TreeMap<>();
      rows.forEach(row -> counts.merge(row.getString(5), 1L, Long::sum));
      return counts;
    }
  }
}
