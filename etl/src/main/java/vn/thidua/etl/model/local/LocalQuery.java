package vn.thidua.etl.model.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.InterpretedOrdering;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.RepartitionOperation;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.catalyst.plans.logical.WindowGroupLimit;
import org.apache.spark.sql.execution.LogicalRDD;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An optimised plan, evaluated row by row: an operator hands each on as soon as it has it, and
 * holds only what it cannot do without.
 */
final class LocalQuery {
  private static final @Nullable InternalRow NO_ROW = null;

  private LocalQuery() {}

  /** Whether every operator of the plan is known here and every row below it held. */
  static boolean takes(LogicalPlan plan) {
    return isKnown(plan)
        && plan.deterministic()
        && plan.subqueries().isEmpty()
        && CollectionConverters.asJava(plan.children()).stream().allMatch(LocalQuery::takes);
  }

  private static boolean isKnown(LogicalPlan plan) {
    if (plan instanceof Join join) {
      return Joining.takes(join);
    }
    if (plan instanceof Aggregate aggregate) {
      return Grouping.takes(aggregate);
    }
    if (plan instanceof Window window) {
      return Windowing.takes(window);
    }
    return (plan instanceof LogicalRDD relation && relation.rdd() instanceof HeldRows)
        || plan instanceof LocalRelation
        || plan instanceof OneRowRelation
        || plan instanceof Project
        || plan instanceof Filter
        || plan instanceof Union
        || plan instanceof Expand
        || plan instanceof Generate
        || plan instanceof Sort
        || plan instanceof GlobalLimit
        || plan instanceof LocalLimit
        || plan instanceof WindowGroupLimit
        || plan instanceof RepartitionOperation;
  }

  /**
   * The rows of a plan that {@link #takes} is true of.
   *
   * @throws RuntimeException as Spark's expressions tell a value that they do not take
   */
  static Stream<InternalRow> rows(LogicalPlan plan) {
    if (plan instanceof LogicalRDD relation && relation.rdd() instanceof HeldRows held) {
      return held.rows().stream();
    }
    if (plan instanceof LocalRelation relation) {
      return packed(relation);
    }
    if (plan instanceof OneRowRelation) {
      return Stream.of(new GenericInternalRow(0));
    }
    if (plan instanceof Project project) {
      return projected(Projection.expressions(project.projectList()), project.child());
    }
    if (plan instanceof Filter filter) {
      return filtered(filter);
    }
    if (plan instanceof Join join) {
      return new Joining(join).rows();
    }
    if (plan instanceof Aggregate aggregate) {
      return Grouping.rows(aggregate);
    }
    if (plan instanceof Window window) {
      return new Windowing(window).rows(rows(window.child()));
    }
    if (plan instanceof Union union) {
      return CollectionConverters.asJava(union.children()).stream().flatMap(LocalQuery::rows);
    }
    if (plan instanceof Expand expand) {
      return expanded(expand);
    }
    if (plan instanceof Generate generate) {
      return generated(generate);
    }
    if (plan instanceof Sort sort) {
      return rows(sort.child())
          .sorted(new InterpretedOrdering(sort.order(), sort.child().output()));
    }
    if (plan instanceof GlobalLimit limit) {
      return limited(limit.child(), limit.limitExpr());
    }
    if (plan instanceof LocalLimit limit) {
      return limited(limit.child(), limit.limitExpr());
    }
    if (plan instanceof WindowGroupLimit || plan instanceof RepartitionOperation) {
      // hints at how: which rows come out is decided above them
      return rows(plan.children().head());
    }
    throw new IllegalArgumentException("no operator for " + plan.nodeName());
  }

  /** Rows that Spark made of a list or of literals, in its own shape. */
  private static Stream<InternalRow> packed(LocalRelation relation) {
    return CollectionConverters.asJava(relation.data()).stream()
        .map(Unpacking.of(relation.schema()));
  }

  private static Stream<InternalRow> projected(
      Seq<? extends Expression> expressions, LogicalPlan child) {
    Projection projection = new Projection(expressions, child.output());
    return rows(child).map(projection::row);
  }

  private static Stream<InternalRow> filtered(Filter filter) {
    Expression condition = Projection.bound(filter.condition(), filter.child().output());
    return rows(filter.child()).filter(row -> Boolean.TRUE.equals(condition.eval(row)));
  }

  private static Stream<InternalRow> expanded(Expand expand) {
    List<Projection> projections = new ArrayList<>();
    Seq<Attribute> input = expand.child().output();
    expand.projections().foreach(list -> projections.add(new Projection(list, input)));
    return rows(expand.child())
        .mapMulti((row, to) -> projections.forEach(projection -> to.accept(projection.row(row))));
  }

  private static Stream<InternalRow> generated(Generate generate) {
    Seq<Attribute> input = generate.child().output();
    Projection kept = new Projection(generate.requiredChildOutput(), input);
    int keptColumns = generate.requiredChildOutput().size();
    int addedColumns = generate.generatorOutput().size();
    var generator =
        (org.apache.spark.sql.catalyst.expressions.Generator)
            Projection.bound((Expression) generate.generator(), input);
    return rows(generate.child())
        .mapMulti(
            (row, to) -> {
              InternalRow left = kept.row(row);
              var added = generator.eval(row).iterator();
              if (!added.hasNext() && generate.outer()) {
                to.accept(Projection.joined(left, keptColumns, NO_ROW, addedColumns));
              }
              while (added.hasNext()) {
                InternalRow right = generic(added.next(), generate);
                to.accept(Projection.joined(left, keptColumns, right, addedColumns));
              }
            });
  }

  /** A generator's rows have every shape; those of the operators have one. */
  private static @Nullable InternalRow generic(@Nullable InternalRow row, Generate generate) {
    if (row == null || row instanceof GenericInternalRow) {
      return row;
    }
    List<Attribute> columns = CollectionConverters.asJava(generate.generatorOutput());
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : row.get(i, columns.get(i).dataType());
    }
    return new GenericInternalRow(values);
  }

  private static Stream<InternalRow> limited(LogicalPlan child, Expression limit) {
    return rows(child).limit((Integer) limit.eval(NO_ROW));
  }
}
