package vn.thidua.etl.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** Spark as this program needs it; what {@code spark-submit} set stays. */
public final class Sessions {

  private static final String STANDALONE = "spark://";
  private static final int STANDALONE_PORT = 7077;
  private static final int CONNECT_MILLIS = 5_000;

  private Sessions() {}

  /**
   * A session for one run.
   *
   * @param master Spark's master; that of {@code spark-submit}, or all cores of this machine,
   *     without it
   */
  public static SparkSession start(Optional<String> master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("thidua-etl")
            // a number that does not fit or a cast that fails must stop the run, never give null
            .config("spark.sql.ansi.enabled", true)
            .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
            .config("spark.ui.enabled", System.getProperty("spark.ui.enabled", "false"))
            .config("spark.log.structuredLogging.enabled", false)
            // all models and their tests are more than the default keeps; what is thrown out of the
            // cache is compiled again
            .config("spark.sql.codegen.cache.maxEntries", 20_000)
            // rows that stand in files are mostly zeros of wide decimals
            .config("spark.rdd.compress", true);
    String chosen = master.orElse(System.getProperty("spark.master", "local[*]"));
    builder.master(chosen);
    if (chosen.startsWith("local")) {
      builder
          // the heap of executors is the driver's too, which holds the small tables: with the share
          // that Spark takes by itself it would be full, and collected without end
          .config("spark.memory.fraction", 0.4)
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
      return builder.getOrCreate();
    }
    requireMaster(chosen);
    builder.config("spark.jars", OwnJars.with(System.getProperty("spark.jars", "")));
    try {
      SparkSession session = builder.getOrCreate();
      ExecutorWatch.over(session.sparkContext());
      return session;
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare
      throw ClusterException.unreachable(chosen, e);
    }
  }

  /** How files are found before a session has started: what {@code spark-submit} set. */
  static Configuration files() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  /**
   * Spark itself asks a master that is not there for a minute, and stops in the middle of a run.
   */
  private static void requireMaster(String masters) {
    if (!masters.startsWith(STANDALONE)) {
      return;
    }
    List<IOException> refused = new ArrayList<>();
    for (String master : masters.substring(STANDALONE.length()).split(",", -1)) {
      URI address = URI.create(STANDALONE + master.strip());
      int port = address.getPort() < 0 ? STANDALONE_PORT : address.getPort();
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(String.valueOf(address.getHost()), port), CONNECT_MILLIS);
        return;
      } catch (IOException e) {
        refused.add(e);
      }
    }
    throw ClusterException.unreachable(masters, refused.get(0));
  }
}
