package vn.thidua.etl.model.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BindReferences;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.package$;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Expressions over the columns of a relation. Not for several threads: Spark's are not. */
final class Projection {
  static final Seq<Attribute> NO_COLUMNS =
      CollectionConverters.asScala(List.<Attribute>of()).toSeq();

  private static final int COMPUTED = -1;

  private final Expression[] expressions;

  /** Where the value stands in the row, if it is nothing but a column of it. */
  private final int[] columns;

  Projection(Seq<? extends Expression> expressions, Seq<Attribute> input) {
    List<? extends Expression> listed = CollectionConverters.asJava(expressions);
    var inputs = package$.MODULE$.AttributeSeq(input);
    this.expressions =
        listed.stream()
            .map(expression -> BindReferences.<Expression>bindReference(expression, inputs, false))
            .toArray(Expression[]::new);
    this.columns = Arrays.stream(this.expressions).mapToInt(Projection::column).toArray();
  }

  private static int column(Expression expression) {
    Expression value = expression instanceof Alias alias ? alias.child() : expression;
    return value instanceof BoundReference reference ? reference.ordinal() : COMPUTED;
  }

  static Expression bound(Expression expression, Seq<Attribute> input) {
    return BindReferences.bindReference(expression, package$.MODULE$.AttributeSeq(input), false);
  }

  /** Named expressions are expressions, which Scala's traits do not tell Java. */
  static Seq<Expression> expressions(Seq<NamedExpression> named) {
    List<Expression> expressions = new ArrayList<>(named.size());
    named.foreach(expression -> expressions.add((Expression) expression));
    return CollectionConverters.asScala(expressions).toSeq();
  }

  static Seq<Attribute> beside(Seq<? extends Attribute> left, Seq<? extends Attribute> right) {
    List<Attribute> both = new ArrayList<>(CollectionConverters.asJava(left));
    both.addAll(CollectionConverters.asJava(right));
    return CollectionConverters.asScala(both).toSeq();
  }

  @Nullable Object[] values(@Nullable InternalRow row) {
    @Nullable Object[] values = new @Nullable Object[expressions.length];
    @Nullable Object @Nullable [] held =
        row instanceof GenericInternalRow generic ? generic.values() : null;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          held == null || columns[i] == COMPUTED ? expressions[i].eval(row) : held[columns[i]];
    }
    return values;
  }

  InternalRow row(@Nullable InternalRow row) {
    return new GenericInternalRow(values(row));
  }

  /** Both rows beside each other; empty where one is missing. */
  static InternalRow joined(
      @Nullable InternalRow left, int leftColumns, @Nullable InternalRow right, int rightColumns) {
    @Nullable Object[] values = new @Nullable Object[leftColumns + rightColumns];
    copy(left, leftColumns, values, 0);
    copy(right, rightColumns, values, leftColumns);
    return new GenericInternalRow(values);
  }

  private static void copy(
      @Nullable InternalRow row, int columns, @Nullable Object[] values, int from) {
    if (row != null) {
      System.arraycopy(((GenericInternalRow) row).values(), 0, values, from, columns);
    }
  }
}
