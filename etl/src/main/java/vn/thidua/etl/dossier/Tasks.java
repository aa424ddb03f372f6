package vn.thidua.etl.dossier;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** Spark, waited for when the first work needs it, and what its tasks share. */
final class Tasks implements AutoCloseable {
  private final Supplier<SparkSession> session;
  private final List<Broadcast<?>> shared = new ArrayList<>();

  Tasks(Supplier<SparkSession> session) {
    this.session = session;
  }

  /** Spark did not start, which is not the fault of any dossier. */
  static final class NotStarted extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final transient RuntimeException reason;

    private NotStarted(RuntimeException reason) {
      super(reason);
      this.reason = reason;
    }

    RuntimeException reason() {
      return reason;
    }
  }

  /**
   * The session.
   *
   * @throws NotStarted with what kept it from starting
   */
  SparkSession spark() {
    try {
      return session.get();
    } catch (RuntimeException e) {
      throw new NotStarted(e);
    }
  }

  JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark().sparkContext());
  }

  /** The value in every task, until this is closed. */
  <T> Broadcast<T> share(T value) {
    Broadcast<T> broadcast = context().broadcast(value);
    shared.add(broadcast);
    return broadcast;
  }

  @Override
  public void close() {
    shared.forEach(broadcast -> broadcast.destroy());
    shared.clear();
  }
}
