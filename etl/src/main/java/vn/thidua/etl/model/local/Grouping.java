package vn.thidua.etl.model.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.planning.PhysicalAggregation;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple4;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A {@code group by}: groups in the order in which they come up. */
final class Grouping {
  private Grouping() {}

  private static Option<
          Tuple4<Seq<NamedExpression>, Seq<AggregateExpression>, Seq<NamedExpression>, LogicalPlan>>
      parts(Aggregate aggregate) {
    return PhysicalAggregation.unapply(aggregate);
  }

  static boolean takes(Aggregate aggregate) {
    var parts = parts(aggregate);
    return parts.isDefined()
        && Key.takes(keys(parts.get()._1()))
        && CollectionConverters.asJava(parts.get()._2()).stream().allMatch(Accumulator::takes);
  }

  private static List<Attribute> keys(Seq<NamedExpression> grouping) {
    return CollectionConverters.asJava(grouping).stream()
        .map(NamedExpression::toAttribute)
        .toList();
  }

  static Stream<InternalRow> rows(Aggregate aggregate) {
    var parts = parts(aggregate).get();
    Seq<Attribute> input = parts._4().output();
    List<AggregateExpression> functions = CollectionConverters.asJava(parts._2());
    Accumulator[] accumulators =
        functions.stream()
            .map(function -> Accumulator.of(function, input))
            .toArray(Accumulator[]::new);
    List<Attribute> keys = keys(parts._1());
    Projection key = new Projection(Projection.expressions(parts._1()), input);
    Map<Key, Accumulator.State[]> groups = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      groups.put(new Key(key.values(null)), started(accumulators));
    }
    LocalQuery.rows(parts._4())
        .forEach(
            row -> {
              Accumulator.State[] states =
                  groups.computeIfAbsent(new Key(key.values(row)), none -> started(accumulators));
              for (int i = 0; i < accumulators.length; i++) {
                accumulators[i].add(states[i], row);
              }
            });
    List<Attribute> columns = new ArrayList<>(keys);
    functions.forEach(function -> columns.add(function.resultAttribute()));
    Projection result =
        new Projection(
            Projection.expressions(parts._3()), CollectionConverters.asScala(columns).toSeq());
    return groups.entrySet().stream()
        .map(group -> result.row(row(group.getKey(), accumulators, group.getValue())));
  }

  private static Accumulator.State[] started(Accumulator[] accumulators) {
    Accumulator.State[] states = new Accumulator.State[accumulators.length];
    for (int i = 0; i < states.length; i++) {
      states[i] = accumulators[i].start();
    }
    return states;
  }

  private static InternalRow row(
      Key group, Accumulator[] accumulators, Accumulator.State[] states) {
    @Nullable Object[] key = group.values();
    @Nullable Object[] values = new @Nullable Object[key.length + states.length];
    System.arraycopy(key, 0, values, 0, key.length);
    for (int i = 0; i < states.length; i++) {
      values[key.length + i] = accumulators[i].result(states[i]);
    }
    return new GenericInternalRow(values);
  }
}
