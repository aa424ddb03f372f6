package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator starts it, and what it says when it cannot start. */
class StartIT {
  private static final Path JAR = Path.of("target", "thidua.jar").toAbsolutePath();

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

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

  @Test
  void saysInOneMessageWhichExpressionOfATemplateDoesNotCompile() throws Exception {
    String template = "reports/shared/document.jrxml";
    Path changed = folder.resolve(template);
    Files.createDirectories(changed.getParent());
    Files.writeString(
        changed, sound(template).replaceFirst("\\$P\\{title}", "\\$P{title}.shout()"));
    List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1"));
    // in front of the program's own
    command.addAll(
        List.of("-cp", folder + File.pathSeparator + System.getProperty("java.class.path")));
    command.addAll(List.of(Thidua.class.getName(), "--server.port=0"));

    Ended ended = run(in(new ProcessBuilder(command)));

    assertThat(ended.said())
        .contains("Documents cannot be made", template, "shout", "mend the files it names")
        .doesNotContain("\tat ", "one-time password");
    assertThat(ended.status()).isEqualTo(1);
  }

  private static String sound(String template) throws IOException {
    try (InputStream in = Thidua.class.getClassLoader().getResourceAsStream(template)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(Arrays.asList(arguments));
    return in(new ProcessBuilder(command));
  }

  private ProcessBuilder in(ProcessBuilder process) {
    return process.directory(folder.toFile()).redirectErrorStream(true);
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    return run(command(arguments));
  }

  private Ended run(ProcessBuilder command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "run", ".log");
    Process process = command.redirectOutput(output.toFile()).start();
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
