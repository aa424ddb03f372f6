package vn.thidua.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.PostgresForTests;
import vn.thidua.etl.publish.Database;

/** What a run leaves for later ones beside the program. */
class ClassArchiveIT {
  private final SmallDossier dossier;
  private final Path home;
  private final Database database;

  ClassArchiveIT(@TempDir Path folder) throws IOException, SQLException {
    dossier = new SmallDossier(folder.resolve("dossier"));
    home = Files.createDirectory(folder.resolve("a home"));
    database = PostgresForTests.empty();
  }

  @BeforeEach
  void install() throws IOException {
    Files.copy(Path.of("target/etl.jar"), home.resolve("etl.jar"));
    Files.createSymbolicLink(home.resolve("lib"), Path.of("target/lib").toAbsolutePath());
  }

  @Test
  void laterRunsStartWithTheClassesOfTheFirst() throws Exception {
    Path old = Files.writeString(home.resolve("classes-17-0.jsa"), "of an older jar");
    assertThat(run("")).isZero();
    List<Path> archives = archives();
    assertThat(archives).hasSize(1).doesNotContain(old);
    assertThat(Path.of("target/etl-process.log")).content().endsWith(" s\n\n");

    // Java refuses to start where it cannot use the archive
    assertThat(run("-Xshare:on")).isZero();
    assertThat(archives()).isEqualTo(archives);
  }

  private int run(String options) throws IOException, InterruptedException {
    return EtlProcess.run(
            dossier.folder(),
            database,
            Map.of("THIDUA_ETL_HOME", home.toString(), "ETL_OPTS", options))
        .waitFor();
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(each -> each.toString().endsWith(".jsa")).toList();
    }
  }
}
