package vn.thidua.etl.model.local;

import java.util.List;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/**
 * Rows in the driver's memory, all of the operators' one shape. To Spark they are an RDD of one
 * part: rows that are part of a plan, as in a {@link LocalRelation}, are walked by each of the
 * optimiser's rules.
 */
final class HeldRows extends RDD<InternalRow> {

  private static final long serialVersionUID = 1L;

  /** Travels with a task, where Spark's own operators go on from here. */
  private record All(List<InternalRow> rows) implements Partition {
    @Override
    public int index() {
      return 0;
    }
  }

  // as Spark's own: parts of an RDD stay with the driver
  private final transient List<InternalRow> rows;

  private HeldRows(SparkSession spark, List<InternalRow> rows) {
    super(spark.sparkContext(), none(), ClassTag$.MODULE$.apply(InternalRow.class));
    this.rows = rows;
  }

  /**
   * A plan that begins with these rows.
   *
   * @param rows which nobody changes any more
   */
  static LogicalPlan plan(SparkSession spark, Seq<Attribute> columns, List<InternalRow> rows) {
    if (rows.isEmpty()) {
      // which the optimiser leaves out
      return new LocalRelation(columns, none(), false, Option.empty());
    }
    return new LogicalRDD(
        columns,
        new HeldRows(spark, rows),
        new UnknownPartitioning(1),
        none(),
        false,
        Option.empty(),
        spark,
        Option.empty(),
        Option.empty());
  }

  List<InternalRow> rows() {
    return rows;
  }

  private static <T> Seq<T> none() {
    return CollectionConverters.asScala(List.<T>of()).toSeq();
  }

  @Override
  public Partition[] getPartitions() {
    return new Partition[] {new All(rows)};
  }

  @Override
  public Iterator<InternalRow> compute(Partition part, TaskContext task) {
    return CollectionConverters.asScala(((All) part).rows().iterator());
  }
}
