package vn.thidua.etl.run;

import java.time.Duration;
import java.time.Instant;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStatusTracker;

/**
 * Ends the jobs of a run that has work and nobody to do it: Spark itself would wait for ever for a
 * cluster to give it an executor.
 */
final class ExecutorWatch implements Runnable {

  /** How long it waits: a time of Spark's, such as {@code 90s} or {@code 10m}. */
  static final String PATIENCE = "spark.thidua.patience";

  /** What stands in the failure of a job that was ended. */
  static final String REASON = "no executor of the cluster for %d seconds";

  private static final Duration BEAT = Duration.ofSeconds(1);

  private final SparkContext context;
  private final Duration patience;

  private ExecutorWatch(SparkContext context) {
    this.context = context;
    this.patience = Duration.ofSeconds(context.conf().getTimeAsSeconds(PATIENCE, "5m"));
  }

  /** Watches in a thread of its own until the context is stopped. */
  static void over(SparkContext context) {
    Thread watch = new Thread(new ExecutorWatch(context), "executor-watch");
    watch.setDaemon(true);
    watch.start();
  }

  @Override
  public void run() {
    Instant served = Instant.now();
    try {
      while (!context.isStopped()) {
        SparkStatusTracker status = context.statusTracker();
        int[] jobs = status.getActiveJobIds();
        // the driver stands among them
        if (jobs.length == 0 || status.getExecutorInfos().length > 1) {
          served = Instant.now();
        } else if (Duration.between(served, Instant.now()).compareTo(patience) > 0) {
          for (int job : jobs) {
            context.cancelJob(job, REASON.formatted(patience.toSeconds()));
          }
        }
        Thread.sleep(BEAT.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
