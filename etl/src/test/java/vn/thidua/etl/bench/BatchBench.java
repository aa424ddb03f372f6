package vn.thidua.etl.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs the batch, DuckDB and PostgreSQL in turn on the same dossiers, whole processes each, and
 * prints one table of medians. Ends with an error where any of them computed another figure. Linux
 * only: seconds of CPU of the database come from /proc. Started by {@code bench/batch}.
 */
final class BatchBench {

  private static final List<String> RELATIONS = List.of("period", "actual");

  /** The mart's figures as {@link Yardstick#query} gives them, in millionths. */
  private static final Map<String, String> OURS =
      Map.of(
          "period",
          """
          select unit_code, criterion_code, period,
            array_position(array['SELF', 'CROSS', 'BOARD'], stage), cast(value * 1000000 as bigint)
          from mart.current_unit_period order by unit_code, criterion_code, period\
          """,
          "actual",
          """
          select year, unit_code, criterion_code, cast(actual * 1000000 as bigint),
            array_position(array['SELF', 'CROSS', 'BOARD'], stage), reported_periods
          from mart.current_unit_criterion where actual is not null
          order by year, unit_code, criterion_code\
          """);

  /**
   * What one run cost.
   *
   * @param wall seconds from start to end of the process
   * @param cpu its seconds of user and system time
   * @param databaseCpu those of the database server meanwhile
   * @param memory its greatest resident set in MiB, without the database's
   */
  private record Cost(double wall, double cpu, double databaseCpu, double memory) {}

  private final EmbeddedPostgres server;
  private final Path work;
  private final Map<String, List<Cost>> costs = new TreeMap<>();

  private BatchBench(EmbeddedPostgres server, Path work) {
    this.server = server;
    this.work = work;
  }

  /** Arguments: a folder for what is computed, the number of rounds, and dossiers. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    Path work = Files.createDirectories(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .start()) {
      BatchBench bench = new BatchBench(server, work);
      for (int round = 0; round < rounds; round++) {
        for (String dossier : Arrays.asList(arguments).subList(2, arguments.length)) {
          bench.round(new DossierFiles(Path.of(dossier)));
        }
      }
      bench.print();
    }
  }

  private void round(DossierFiles files) throws IOException, SQLException, InterruptedException {
    String name = String.valueOf(files.dossier().getFileName());
    String dossier = files.dossier().toString();
    Path duck = work.resolve("duckdb");
    measure(name + " DuckDB", yardstick("duckdb", dossier, duck.toString()), null);
    if (!files.isParquet()) {
      String url = empty();
      measure(name + " PostgreSQL", yardstick("postgresql", dossier, url), null);
      for (String relation : RELATIONS) {
        export(url, Yardstick.query(relation), work.resolve("postgresql-" + relation));
        same(work.resolve("postgresql-" + relation), work.resolve("duckdb-" + relation));
      }
    }
    String url = empty();
    measure(
        name + " ours",
        List.of("bin/etl", "run", "--input", dossier, "--db", url),
        work.resolve(name + ".log"));
    for (String relation : RELATIONS) {
      export(url, String.valueOf(OURS.get(relation)), work.resolve("ours-" + relation));
      same(work.resolve("ours-" + relation), work.resolve("duckdb-" + relation));
    }
  }

  private static List<String> yardstick(String engine, String dossier, String target) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Yardstick.class.getName(),
        engine,
        dossier,
        target);
  }

  private String empty() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists bench with (force)");
      statement.execute("create database bench");
    }
    return "jdbc:postgresql://127.0.0.1:%d/bench?user=postgres".formatted(server.getPort());
  }

  private void measure(String what, List<String> command, @Nullable Path log)
      throws IOException, InterruptedException, SQLException {
    Path times = work.resolve("times");
    List<String> timed =
        new ArrayList<>(List.of("time", "-q", "-o", times.toString(), "-f", "%e %U %S %M"));
    timed.addAll(command);
    double before = serverCpu();
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    Process process =
        (log == null ? builder.inheritIO() : builder.redirectOutput(new File(log.toString())))
            .start();
    int status = process.waitFor();
    // the batch ends with 3 where it refused rows, as simulated dossiers have
    if (status != 0 && !(log != null && status == 3)) {
      throw new IllegalStateException(what + " ended with status " + status + "; see " + log);
    }
    String[] parts = Files.readString(times).strip().split(" ", -1);
    Cost cost =
        new Cost(
            Double.parseDouble(parts[0]),
            Double.parseDouble(parts[1]) + Double.parseDouble(parts[2]),
            serverCpu() - before,
            Double.parseDouble(parts[3]) / 1024);
    costs.computeIfAbsent(what, w -> new ArrayList<>()).add(cost);
    // what took an hour is not to be lost with the step after it
    System.out.println(what + ": " + cost);
  }

  /** Seconds of CPU of the server's processes so far, those that have ended included. */
  private double serverCpu() throws IOException, InterruptedException, SQLException {
    // a connection that was closed may still be on its way out
    Thread.sleep(200);
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet backend = statement.executeQuery("select pg_backend_pid()")) {
      backend.next();
      ProcessHandle postmaster =
          ProcessHandle.of(backend.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
      long ticks = ticks(postmaster);
      for (ProcessHandle child : postmaster.children().toList()) {
        ticks += ticks(child);
      }
      return ticks / 100.0;
    }
  }

  /** Of the process and of those of its children that have ended, user and system. */
  private static long ticks(ProcessHandle process) throws IOException {
    String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int field = 11; field <= 14; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks;
  }

  private static void export(String url, String sql, Path out) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        BufferedWriter writer = Files.newBufferedWriter(out)) {
      connection.setAutoCommit(false);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery(sql)) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            writer.append(i == 1 ? "" : "|").append(rows.getString(i));
          }
          writer.append('\n');
        }
      }
    }
  }

  private static void same(Path one, Path other) throws IOException {
    long place = Files.mismatch(one, other);
    if (place >= 0) {
      throw new IllegalStateException("%s and %s differ at byte %d".formatted(one, other, place));
    }
  }

  private void print() {
    System.out.printf(
        "%n%-30s %5s %9s %9s %12s %10s %10s%n",
        "medians", "runs", "wall s", "CPU s", "database s", "peak MiB", "x DuckDB");
    costs.forEach(
        (what, all) -> {
          String duck = what.substring(0, what.indexOf(' ')) + " DuckDB";
          System.out.printf(
              "%-30s %5d %9.1f %9.1f %12.1f %10.0f %10.1f%n",
              what,
              all.size(),
              median(what, Cost::wall),
              median(what, Cost::cpu),
              median(what, Cost::databaseCpu),
              median(what, Cost::memory),
              median(what, Cost::wall) / median(duck, Cost::wall));
        });
  }

  private double median(String what, ToDoubleFunction<Cost> part) {
    double[] sorted =
        costs.getOrDefault(what, List.of()).stream().mapToDouble(part).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
