package vn.thidua.etl.model.local;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.catalyst.expressions.SizeBasedWindowFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.Complete$;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** An aggregate function of Spark's over rows, in states of its own for each group. */
final class Accumulator {

  /** What a group has come to. */
  static final class State {
    private final GenericInternalRow buffer;
    private final Set<Key> seen = new HashSet<>(0);

    private State(GenericInternalRow buffer) {
      this.buffer = buffer;
    }
  }

  /** How a function keeps its state. */
  private interface Working {
    GenericInternalRow start();

    void add(GenericInternalRow buffer, InternalRow row);

    @Nullable Object result(GenericInternalRow buffer);
  }

  private final Working working;
  private final @Nullable Expression filter;
  private final @Nullable Projection distinct;

  private Accumulator(Working working, @Nullable Expression filter, @Nullable Projection distinct) {
    this.working = working;
    this.filter = filter;
    this.distinct = distinct;
  }

  /** Of an {@link AggregateExpression}, or a function of windows alone such as {@code rank}. */
  static Accumulator of(Expression expression, Seq<Attribute> input) {
    if (expression instanceof AggregateExpression aggregate) {
      AggregateFunction function = aggregate.aggregateFunction();
      return new Accumulator(
          working(function, input),
          aggregate.filter().isDefined() ? Projection.bound(aggregate.filter().get(), input) : null,
          aggregate.isDistinct() ? new Projection(function.children(), input) : null);
    }
    return new Accumulator(working(expression, input), null, null);
  }

  static boolean takes(Expression expression) {
    if (expression instanceof AggregateExpression aggregate) {
      AggregateFunction function = aggregate.aggregateFunction();
      return aggregate.mode() == Complete$.MODULE$
          && takesFunction(function)
          && (!aggregate.isDistinct()
              || Key.takes(CollectionConverters.asJava(function.children())));
    }
    return takesFunction(expression);
  }

  private static boolean takesFunction(Expression function) {
    return !(function instanceof SizeBasedWindowFunction)
        && (function instanceof DeclarativeAggregate
            || function instanceof TypedImperativeAggregate<?>);
  }

  private static Working working(Expression function, Seq<Attribute> input) {
    return function instanceof DeclarativeAggregate declarative
        ? new Declarative(declarative, input)
        : new Imperative((TypedImperativeAggregate<?>) function, input);
  }

  State start() {
    return new State(working.start());
  }

  void add(State state, InternalRow row) {
    boolean counts =
        (filter == null || Boolean.TRUE.equals(filter.eval(row)))
            && (distinct == null || state.seen.add(new Key(distinct.values(row))));
    if (counts) {
      working.add(state.buffer, row);
    }
  }

  @Nullable Object result(State state) {
    return working.result(state.buffer);
  }

  /** By expressions over the state and a row. */
  private static final class Declarative implements Working {
    private final Projection start;
    private final Projection update;
    private final Expression result;
    private final JoinedRow joined = new JoinedRow();

    Declarative(DeclarativeAggregate function, Seq<Attribute> input) {
      Seq<Attribute> buffer =
          Projection.beside(function.aggBufferAttributes(), Projection.NO_COLUMNS);
      start = new Projection(function.initialValues(), input);
      update = new Projection(function.updateExpressions(), Projection.beside(buffer, input));
      result = Projection.bound(function.evaluateExpression(), buffer);
    }

    @Override
    public GenericInternalRow start() {
      return new GenericInternalRow(start.values(null));
    }

    @Override
    public void add(GenericInternalRow buffer, InternalRow row) {
      // all are computed from the state before any of them changes it
      @Nullable Object[] next = update.values(joined.apply(buffer, row));
      System.arraycopy(next, 0, buffer.values(), 0, next.length);
    }

    @Override
    public @Nullable Object result(GenericInternalRow buffer) {
      return result.eval(buffer);
    }
  }

  /** By an object that the function changes. */
  private static final class Imperative implements Working {
    private final TypedImperativeAggregate<?> function;

    Imperative(TypedImperativeAggregate<?> function, Seq<Attribute> input) {
      this.function =
          (TypedImperativeAggregate<?>)
              Projection.bound(function.withNewMutableAggBufferOffset(0), input);
    }

    @Override
    public GenericInternalRow start() {
      GenericInternalRow buffer = new GenericInternalRow(1);
      function.initialize(buffer);
      return buffer;
    }

    @Override
    public void add(GenericInternalRow buffer, InternalRow row) {
      function.update(buffer, row);
    }

    @Override
    public @Nullable Object result(GenericInternalRow buffer) {
      return function.eval(buffer);
    }
  }
}
