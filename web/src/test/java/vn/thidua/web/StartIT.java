package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator starts it, and what it says when it cannot start. */
class StartIT {
  private static final Path JAR = Path.of("target", "thidua.jar").toAbsolutePath();

  private final Path folder;

  StartIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Ended(int status, String said) {}

  @Test
  void saysInOneMessageThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = run("--server.port=" + taken.getLocalPort());

      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.said())
          .contains("Port " + taken.getLocalPort() + " was already in use")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void saysInOneMessageThatTheDatabaseCannotBeReached() throws Exception {
    Ended ended =
        run(
            "--server.port=0",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere",
            "--spring.datasource.username=nobody",
            "--spring.datasource.password=secret");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said())
        .contains("jdbc:postgresql://127.0.0.1:1/nowhere refused", "spring.datasource.url")
        .doesNotContain("\tat ", "secret");
  }

  @Test
  void saysWhatItDoesNotUnderstand() throws Exception {
    Ended ended = run("serv");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.said()).contains("Unknown command: serv", "Usage:");
  }

  @Test
  void saysThatTheDemosDossierIsNotThere() throws Exception {
    Ended ended = run("demo", "--dossier=" + folder.resolve("nowhere"), "--headless");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.said()).contains("There is no dossier at", "--dossier=DIR");
  }

  @Test
  void givesTheFirstAdminAPasswordOnceAndRefusesASecondInstance() throws Exception {
    Path output = folder.resolve("first.log");
    Process first = command("--server.port=0").redirectOutput(output.toFile()).start();
    try {
      String password = await(first, output, Pattern.compile("one-time password  (\\w+)"));
      assertThat(password).hasSize(16);

      Ended second = run("--server.port=0");
      assertThat(second.status()).isEqualTo(1);
      assertThat(second.said())
          .contains("Another instance is using the database folder", "--thidua.database.folder=DIR")
          .doesNotContain("\tat ");
    } finally {
      first.destroy();
      first.waitFor();
    }
    Path again = folder.resolve("again.log");
    Process restarted = command("--server.port=0").redirectOutput(again.toFile()).start();
    try {
      String address = await(restarted, again, Pattern.compile("(http://127.0.0.1:\\d+)"));
      assertThat(health(address)).isEqualTo(200);
      assertThat(Files.readString(again)).doesNotContain("one-time password");
    } finally {
      restarted.destroy();
      restarted.waitFor();
    }
  }

  @Test
  void showsTheDemoFromOneCommandAndEnds() throws Exception {
    Ended ended =
        run(
            "demo",
            "--headless",
            "--server.port=0",
            "--dossier=" + Path.of("src/test/resources/dossier").toAbsolutePath());

    assertThat(ended.said())
        .contains("page    /rankings", "file    /rankings.pdf", "file    /tables/ranking.xlsx")
        .doesNotContain("failed");
    assertThat(ended.status()).isZero();
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "run", ".log");
    Process process = command(arguments).redirectOutput(output.toFile()).start();
    return new Ended(process.waitFor(), Files.readString(output));
  }

  private static String await(Process process, Path output, Pattern pattern) throws Exception {
    while (true) {
      Matcher matcher = pattern.matcher(Files.readString(output));
      if (matcher.find()) {
        return matcher.group(1);
      }
      assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
      Thread.sleep(100);
    }
  }

  private static int health(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
