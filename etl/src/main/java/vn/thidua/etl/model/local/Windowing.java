package vn.thidua.etl.model.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.CurrentRow$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.FrameLessOffsetWindowFunction;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.InterpretedOrdering;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.RangeFrame$;
import org.apache.spark.sql.catalyst.expressions.SpecifiedWindowFrame;
import org.apache.spark.sql.catalyst.expressions.UnboundedFollowing$;
import org.apache.spark.sql.catalyst.expressions.UnboundedPreceding$;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Functions over windows: from the first row of the partition on, or over all of it. */
final class Windowing {

  /** One function: fills its column of the sorted rows of a partition. */
  private interface Column {
    void fill(List<InternalRow> partition, int ordinal, List<@Nullable Object[]> rows);
  }

  private final Seq<Attribute> input;
  private final int inputColumns;
  private final Projection partitionKey;
  private final InterpretedOrdering ordering;
  private final List<Column> columns;

  Windowing(Window window) {
    input = window.child().output();
    inputColumns = input.size();
    partitionKey = new Projection(window.partitionSpec(), input);
    ordering = new InterpretedOrdering(window.orderSpec(), input);
    columns = expressions(window).stream().map(this::column).toList();
  }

  static boolean takes(Window window) {
    return Key.takes(CollectionConverters.asJava(window.partitionSpec()))
        && CollectionConverters.asJava(window.windowExpressions()).stream()
            .allMatch(
                named ->
                    named instanceof Alias alias
                        && alias.child() instanceof WindowExpression expression
                        && takes(expression));
  }

  private static boolean takes(WindowExpression expression) {
    Expression function = expression.windowFunction();
    if (function instanceof FrameLessOffsetWindowFunction offset) {
      return !offset.ignoreNulls() && offset.offset().foldable();
    }
    return Accumulator.takes(function)
        && expression.windowSpec().frameSpecification() instanceof SpecifiedWindowFrame frame
        && frame.lower() == UnboundedPreceding$.MODULE$
        && (frame.upper() == UnboundedFollowing$.MODULE$ || frame.upper() == CurrentRow$.MODULE$);
  }

  private static List<WindowExpression> expressions(Window window) {
    List<WindowExpression> expressions = new ArrayList<>();
    for (NamedExpression named : CollectionConverters.asJava(window.windowExpressions())) {
      expressions.add((WindowExpression) ((Alias) named).child());
    }
    return expressions;
  }

  /** The rows with a column for each function, partition by partition. */
  Stream<InternalRow> rows(Stream<InternalRow> source) {
    Map<Key, List<InternalRow>> partitions = new LinkedHashMap<>();
    source.forEach(
        row ->
            partitions
                .computeIfAbsent(new Key(partitionKey.values(row)), none -> new ArrayList<>(1))
                .add(row));
    return partitions.values().stream().mapMulti(this::add);
  }

  private void add(List<InternalRow> partition, Consumer<InternalRow> to) {
    partition.sort(ordering);
    List<@Nullable Object[]> added = new ArrayList<>(partition.size());
    partition.forEach(row -> added.add(new @Nullable Object[columns.size()]));
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).fill(partition, i, added);
    }
    for (int i = 0; i < partition.size(); i++) {
      InternalRow beside = new GenericInternalRow(added.get(i));
      to.accept(Projection.joined(partition.get(i), inputColumns, beside, columns.size()));
    }
  }

  private Column column(WindowExpression expression) {
    Expression function = expression.windowFunction();
    if (function instanceof FrameLessOffsetWindowFunction offset) {
      return neighbour(offset);
    }
    Accumulator accumulator = Accumulator.of(function, input);
    SpecifiedWindowFrame frame =
        (SpecifiedWindowFrame) expression.windowSpec().frameSpecification();
    if (frame.upper() == UnboundedFollowing$.MODULE$) {
      return (partition, ordinal, rows) -> {
        Accumulator.State state = accumulator.start();
        partition.forEach(row -> accumulator.add(state, row));
        Object result = accumulator.result(state);
        rows.forEach(row -> row[ordinal] = result);
      };
    }
    boolean peersCount = frame.frameType() == RangeFrame$.MODULE$;
    return (partition, ordinal, rows) -> {
      Accumulator.State state = accumulator.start();
      int next = 0;
      for (int i = 0; i < partition.size(); i++) {
        while (next < partition.size()
            && (next <= i
                || (peersCount && ordering.compare(partition.get(next), partition.get(i)) == 0))) {
          accumulator.add(state, partition.get(next++));
        }
        rows.get(i)[ordinal] = accumulator.result(state);
      }
    };
  }

  /** {@code lag} and {@code lead}. */
  private Column neighbour(FrameLessOffsetWindowFunction function) {
    Expression value = Projection.bound(function.input(), input);
    // its name is a word of Java's
    Expression fallback = Projection.bound(function.children().apply(2), input);
    int distance = (Integer) function.offset().eval(null);
    return (partition, ordinal, rows) -> {
      for (int i = 0; i < partition.size(); i++) {
        int at = i + distance;
        boolean isThere = at >= 0 && at < partition.size();
        rows.get(i)[ordinal] =
            isThere ? value.eval(partition.get(at)) : fallback.eval(partition.get(i));
      }
    };
  }
}
