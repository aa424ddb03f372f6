package vn.thidua.etl.model.local;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BindReferences;
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

  private final Expression[] expressions;

  Projection(Seq<? extends Expression> expressions, Seq<Attribute> input) {
    List<? extends Expression> listed = CollectionConverters.asJava(expressions);
    var columns = package$.MODULE$.AttributeSeq(input);
    this.expressions =
        listed.stream()
            .map(expression -> BindReferences.<Expression>bindReference(expression, columns, false))
            .toArray(Expression[]::new);
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
    for (int i = 0; i < values.length; i++) {
      values[i] = expressions[i].eval(row);
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
