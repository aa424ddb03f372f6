package vn.thidua.etl.run;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone cluster on loopback: a master and three workers of one core each, processes of their
 * own. They have the jars of a Spark distribution, which has none of what this module adds.
 */
final class SparkCluster implements AutoCloseable {
  private static final Path LIBRARIES = Path.of("target/lib").toAbsolutePath();
  private static final Path OPTIONS = Path.of("bin/spark-java-options").toAbsolutePath();
  private static final Pattern OURS =
      Pattern.compile(
          "(aalto|fastexcel|flyway|jackson-(core|databind)-3|opczip|picocli|postgresql|stax2).*");

  private final Path home;
  private final Process master;
  private final String url;
  private final List<Process> workers = new ArrayList<>();

  SparkCluster(Path home) throws IOException, InterruptedException {
    this.home = home;
    Files.createDirectories(home.resolve("jars"));
    for (Path jar : libraries(false)) {
      Files.createSymbolicLink(home.resolve("jars").resolve(jar.getFileName()), jar);
    }
    String port = String.valueOf(freePort());
    url = "spark://127.0.0.1:" + port;
    Path log = home.resolve("master.log");
    master =
        java("256m", "org.apache.spark.deploy.master.Master", "--port", port)
            .redirectOutput(log.toFile())
            .start();
    await(log, "Starting Spark master");
    for (int i = 1; i <= 3; i++) {
      start("worker" + i);
    }
    for (int i = 1; i <= 3; i++) {
      await(home.resolve("worker" + i + ".log"), "Successfully registered with master");
    }
  }

  private void start(String name) throws IOException {
    ProcessBuilder worker =
        java("128m", "org.apache.spark.deploy.worker.Worker", "--cores", "1", "--memory", "1g");
    worker.command().addAll(List.of("--work-dir", home.resolve(name).toString(), url));
    workers.add(worker.redirectOutput(home.resolve(name + ".log").toFile()).start());
  }

  private ProcessBuilder java(String heap, String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + OPTIONS,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-cp",
                home.resolve("jars") + "/*",
                main));
    if (!main.endsWith("SparkSubmit")) {
      command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder;
  }

  String url() {
    return url;
  }

  /** {@code spark-submit} in client mode, with what a distribution lacks. */
  ProcessBuilder submit(List<String> settings, List<String> arguments) throws IOException {
    ProcessBuilder submit =
        java(
            "1g",
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            url,
            "--class",
            "vn.thidua.etl.Etl",
            "--jars",
            libraries(true).stream().map(Path::toString).collect(Collectors.joining(",")));
    settings.forEach(setting -> submit.command().addAll(List.of("--conf", setting)));
    submit.command().add(new File("target/etl.jar").getAbsolutePath());
    submit.command().addAll(arguments);
    return submit;
  }

  /** As a machine that goes down: a worker and its executor at once. */
  void loseWorker() throws InterruptedException {
    Process worker = workers.remove(0);
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly().waitFor();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  /** As a machine that hangs: an executor that neither works nor goes away. */
  void hangExecutor() throws IOException, InterruptedException {
    ProcessHandle executor =
        workers.stream().flatMap(Process::descendants).findFirst().orElseThrow();
    new ProcessBuilder("kill", "-STOP", String.valueOf(executor.pid())).start().waitFor();
  }

  /** Waits until a line of the log has that text. */
  static void await(Path log, String text) throws IOException, InterruptedException {
    for (int i = 0; i < 3000; i++) {
      if (Files.exists(log) && Files.readString(log).contains(text)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("never said “%s”: %s".formatted(text, Files.readString(log)));
  }

  private static List<Path> libraries(boolean ours) throws IOException {
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      return jars.filter(jar -> OURS.matcher(jar.getFileName().toString()).matches() == ours)
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    Stream.concat(workers.stream(), Stream.of(master))
        .forEach(
            process -> {
              process.descendants().forEach(ProcessHandle::destroyForcibly);
              process.destroyForcibly();
            });
  }
}
