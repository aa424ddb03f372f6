package vn.thidua.etl;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of this test JVM; it ends with the JVM. */
public final class SparkForTests {
  private static final SparkSession SESSION = start();

  private SparkForTests() {}

  public static SparkSession session() {
    return SESSION;
  }

  private static SparkSession start() {
    SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.codegen.cache.maxEntries", "20000")
            .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
