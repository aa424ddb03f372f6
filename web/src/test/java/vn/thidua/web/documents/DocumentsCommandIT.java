package vn.thidua.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.digest.Sha256;

/** {@code render} and {@code export} as an operator or a cron table calls them. */
class DocumentsCommandIT {
  private static final HikariDataSource DATABASE = Dashboard.running().part(HikariDataSource.class);
  private static final JdbcClient JDBC = Dashboard.running().part(JdbcClient.class);
  private static final Mart MART = Dashboard.running().part(Mart.class);

  private final Path folder;

  DocumentsCommandIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Ended(int status, String said) {}

  @ParameterizedTest
  @CsvSource({
    "ranking, city, xlsx, PK",
    "ranking, cluster:C01, csv, \uFEFFMã cụm;",
    "awards, city, json, '{\"edition\":'",
    "commitments, unit:HK, csv, \uFEFFMã cụm;",
    "criteria, cluster:C02, json, '{\"edition\":'",
    "ranking, cluster:C01, pdf, %PDF-",
    "awards, city, pdf, %PDF-",
    "commitments, cluster:C02, pdf, %PDF-",
    "criteria, unit:HK, pdf, %PDF-"
  })
  void exportsEveryTableInEveryFormat(String kind, String scope, String format, String start)
      throws IOException {
    Path out = folder.resolve("file." + format);
    write(
        FileOrder.export(
            List.of(
                "--kind",
                kind,
                "--year",
                "2025",
                "--scope",
                scope,
                "--format",
                format,
                "--out",
                out.toString())));

    byte[] file = Files.readAllBytes(out);
    assertThat(new String(file, StandardCharsets.UTF_8)).startsWith(start);
    assertThat(receivedFrom(file)).contains(out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "city-periodic, city, 2025-H1, en, city-periodic",
    "cluster-periodic, cluster:C01, 2025-07, vi, cluster-periodic",
    "unit-scorecard, unit:HK, 2025-Q3, en, unit-scorecard",
    "year-end-ranking, cluster:C02, , vi, year-end-ranking",
    "award-proposals, cluster:C01, , en, award-proposals",
    "commitment-pact, cluster:C01, , vi, commitment-pact",
    "data-quality, city, , en, data-quality"
  })
  void rendersEveryDocument(
      String report, String scope, String period, String language, String archived)
      throws IOException {
    Path out = folder.resolve("document.pdf");
    List<String> words =
        new ArrayList<>(
            List.of(
                "--report",
                report,
                "--year",
                "2025",
                "--scope",
                scope,
                "--lang",
                language,
                "--out",
                out.toString()));
    if (period != null) {
      words.addAll(List.of("--period", period));
    }
    write(FileOrder.render(words));

    byte[] file = Files.readAllBytes(out);
    assertThat(
            JDBC.sql(
                    "select item || ' ' || scope || ' ' || period || ' ' || language"
                        + " from app.issued where sha256 = ?")
                .param(Sha256.of(file))
                .query(String.class)
                .single())
        .isEqualTo(
            "%s %s %s %s".formatted(archived, scope, period == null ? "2025" : period, language));
  }

  @ParameterizedTest
  @CsvSource({
    "unit-scorecard, select unit_code from mart.unit where edition_id = ?",
    "cluster-periodic, select cluster_code from mart.cluster where edition_id = ?"
  })
  void writesOneFileAScopeIntoAFolderAndMakesNoneTwice(String report, String codes)
      throws IOException {
    Edition edition = MART.editions().currentOf(2025).orElseThrow();
    Path out = folder.resolve("new/folder");
    FileOrder order =
        FileOrder.render(List.of("--report=" + report, "--year=2025", "--out=" + out));
    write(order);
    Set<String> names = names(out);

    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            JDBC.sql(codes).param(edition.editionId()).query(String.class).list().stream()
                .map(code -> "%s-%s-2025-%d-vi.pdf".formatted(report, code, edition.editionId()))
                .toList());
    Path one = out.resolve(names.iterator().next());
    byte[] first = Files.readAllBytes(one);
    long issued = issued();
    Files.write(one, new byte[] {1});
    write(order);
    assertThat(Files.readAllBytes(one)).isEqualTo(first);
    assertThat(issued()).isEqualTo(issued);
    assertThat(names(out)).isEqualTo(names);
  }

  @Test
  void exportsADocumentOfEveryClusterIntoAFolder() throws IOException {
    Path out = folder.resolve("pacts");
    write(
        FileOrder.export(
            List.of(
                "--kind=commitments", "--year=2025", "--format=pdf", "--lang=en", "--out=" + out)));
    assertThat(names(out))
        .allMatch(name -> name.matches("commitment-pact-C\\d+-2025-\\d+-en\\.pdf"))
        .hasSize(2);
  }

  @Test
  void doesItsWorkAndEnds() throws IOException {
    Path out = folder.resolve("ranking.xlsx");
    Ended ended =
        run(
            "export",
            "--kind",
            "ranking",
            "--year",
            "2025",
            "--format",
            "xlsx",
            "--out",
            out.toString());

    assertThat(ended.status()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("%s (%s)".formatted(out, Sha256.of(Files.readAllBytes(out))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "render | --report is missing; --year is missing; --out is missing |",
        "render | There is no option --colour | --report=data-quality --year=2025 --out=x"
            + " --colour=red",
        "render | --lang is vi or en, not fr | --report=data-quality --year=2025 --out=x --lang=fr",
        "render | --scope: | --report=data-quality --year=2025 --out=x --scope=planet:9",
        "render | --period: | --report=data-quality --year=2025 --out=x --period=2025-X",
        "render | --year is given twice | --report=data-quality --year=2025 --out=x --year=2024",
        "export | --format is xlsx, csv, json, pdf, not doc | --kind=ranking --year=2025 --out=x"
            + " --format=doc",
        "export | --year is a year of four digits, not 25 | --kind=ranking --year=25 --out=x"
            + " --format=csv",
        "export | There is no document that prints gossip | --kind=gossip --year=2025 --out=x"
            + " --format=pdf",
        "export | ranking is no option | ranking --kind=ranking --year=2025 --out=x --format=csv"
      })
  void saysWhatIsWrongOnTheCommandLine(String command, String faults, String words) {
    Ended ended = run(command, words == null ? new String[0] : words.split(" ", -1));

    assertThat(ended.status()).isEqualTo(DocumentsCommand.BAD_ARGUMENTS);
    assertThat(ended.said()).contains(faults.split("; ", -1)).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | There is no document horoscope; there are [ | --report=horoscope --year=2025",
        "2 | has no cluster:C99 | --report=year-end-ranking --year=2025 --scope=cluster:C99",
        "2 | is not about a UNIT | --report=year-end-ranking --year=2025 --scope=unit:HK",
        "2 | is not made for 2025-Q1 | --report=year-end-ranking --year=2025 --period=2025-Q1",
        "2 | is about 2025, not about 2024-Q1 | --report=city-periodic --year=2025"
            + " --period=2024-Q1",
        "1 | There is no edition of 1999; there are editions of [2025, 2024, 2020, 2019] |"
            + " --report=data-quality --year=1999"
      })
  void saysWhatThereIsNot(int status, String fault, String words) {
    Ended ended =
        run(
            "render",
            Stream.concat(
                    Stream.of(words.split(" ", -1)), Stream.of("--out=" + folder.resolve("x.pdf")))
                .toArray(String[]::new));

    assertThat(ended.status()).isEqualTo(status);
    assertThat(ended.said()).contains(fault).doesNotContain("\tat ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Ended aFolder = run("render", "--report=data-quality", "--year=2025", "--out=" + folder);
    assertThat(aFolder.status()).isEqualTo(DocumentsCommand.BAD_ARGUMENTS);
    assertThat(aFolder.said()).contains("--out is the folder " + folder);

    Path nowhere = folder.resolve("nowhere");
    Ended noFolder =
        run("render", "--report=data-quality", "--year=2025", "--out=" + nowhere.resolve("x.pdf"));
    assertThat(noFolder.status()).isEqualTo(DocumentsCommand.BAD_ARGUMENTS);
    assertThat(noFolder.said()).contains("There is no folder " + nowhere);

    Path file = Files.createFile(folder.resolve("taken"));
    Ended aFile = run("render", "--report=cluster-periodic", "--year=2025", "--out=" + file);
    assertThat(aFile.status()).isEqualTo(DocumentsCommand.FAILED);
    assertThat(aFile.said()).contains(file.toString());
    assertThat(names(folder)).containsExactly("taken");
  }

  @Test
  void saysInOneMessageThatTheDatabaseRefuses() {
    Ended ended =
        run(
            "export",
            "--kind=ranking",
            "--year=2025",
            "--format=csv",
            "--out=" + folder.resolve("x.csv"),
            "--spring.datasource.password=wrong");

    assertThat(ended.status()).isEqualTo(DocumentsCommand.FAILED);
    assertThat(ended.said())
        .contains("refused: FATAL: password authentication failed", "spring.datasource.url")
        .doesNotContain("export failed", "\tat ");
  }

  private static void write(FileOrder order) {
    assertThat(order.faults()).isEmpty();
    Dashboard.running().part(DocumentFiles.class).write(order);
  }

  /** Runs a command in this process, against the tests' database unless another is named. */
  private static Ended run(String command, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--spring.datasource.url=" + DATABASE.getJdbcUrl());
    all.add("--spring.datasource.username=" + DATABASE.getUsername());
    if (all.stream().noneMatch(each -> each.startsWith("--spring.datasource.password="))) {
      all.add("--spring.datasource.password=" + DATABASE.getPassword());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int status = DocumentsCommand.run(command, all.toArray(String[]::new));
      return new Ended(status, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static long issued() {
    return JDBC.sql("select count(*) from app.issued").query(Long.class).single();
  }

  /** Where the command line put the file, as the archive has it. */
  private static List<String> receivedFrom(byte[] file) {
    return JDBC.sql(
            "select r.address from app.receipt r join app.issued d using (issued_id)"
                + " where d.sha256 = ? and r.way = 'COMMAND_LINE'")
        .param(Sha256.of(file))
        .query(String.class)
        .list();
  }
}
