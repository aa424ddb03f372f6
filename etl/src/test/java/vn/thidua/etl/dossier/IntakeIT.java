package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.SparkForTests;

class IntakeIT {
  private static final SparkSession SPARK = SparkForTests.session();

  private static final Map<String, String> CITY =
      Map.ofEntries(
          Map.entry("clusters.csv", "\uFEFFMã cụm;Tên cụm\nC1;Cụm 1\n"),
          Map.entry("units/sở.csv", "unit_code,unit_name\nA,Sở Tài chính\nB,Sở Y tế\n"),
          Map.entry("memberships.csv", "year,cluster_code,unit_code\n2022,C1,A\n2022,C1,B\n"),
          Map.entry("rulebooks.csv", "year,cluster_code,scale,decimals\n2022,*,100,\n"),
          Map.entry(
              "criteria.csv",
              """
              year,cluster_code,criterion_code,criterion_name,kind,method,max_points,frequency
              2022,*,M,Thu ngân sách,score,proportional,100,month
              """),
          Map.entry(
              "commitments/a.csv",
              "year,unit_code,criterion_code,target,signed_on\n2022,A,M,\"1234,5\",31/01/2022\n"),
          Map.entry(
              "commitments/b.csv",
              "year,unit_code,criterion_code,target\n2022,A,M,99\n2022,B,M,7\n"),
          Map.entry(
              "results/1.csv",
              """
              unit_code,criterion_code,period,stage,value,submitted_at,evidence
              A,M,2022-01,BOARD,1,2022-02-10,Báo cáo 12
              A,M,2022-01,BOARD,2,2022-02-10,
              A,M,2022-02,BOARD,3,,
              A,M,2022-02,SELF,oops,,
              """),
          Map.entry(
              "results/2.csv",
              """
              unit_code,criterion_code,period,stage,value,submitted_at
              A,M,2022-01,BOARD,4,2022-02-09T23:59:59.999999
              A,M,2022-02,BOARD,5,
              B,M,2022,CROSS,6,
              """),
          Map.entry("kế hoạch.docx", "x"),
          Map.entry("results/quý 1.xls", "x"),
          Map.entry("results/quý 2.xlsx", "x"),
          Map.entry("~$results.csv", "x"),
          Map.entry(".git/results.csv", "x"),
          Map.entry("họp.csv", "x"));

  @Test
  void foldsResultsToTheLatestSentThenTheLaterLine(@TempDir Path folder) throws IOException {
    try (Intake intake = Dossier.read(SPARK, write(folder, CITY))) {
      assertThat(
              lines(
                  intake
                      .figures()
                      .select(
                          "unit_code",
                          "period",
                          "stage",
                          "value",
                          "source_file",
                          "source_line",
                          "year")))
          .containsExactly(
              "[A,2022-01,BOARD,2.000000,results/1.csv,3,2022]",
              "[A,2022-02,BOARD,5.000000,results/2.csv,3,2022]",
              "[B,2022,CROSS,6.000000,results/2.csv,4,2022]");
      Row first = intake.figures().filter("period = '2022-01'").head();
      assertThat(first.<Timestamp>getAs("submitted_at").toInstant())
          .isEqualTo(Instant.parse("2022-02-09T17:00:00Z"));
    }
  }

  @Test
  void keepsTheResultsThatOthersReplace(@TempDir Path folder) throws IOException {
    try (Intake intake = Dossier.read(SPARK, write(folder, CITY))) {
      assertThat(intake.superseded().schema()).isEqualTo(intake.figures().schema());
      assertThat(
              lines(
                  intake
                      .superseded()
                      .select("period", "value", "evidence", "source_file", "source_line")))
          .containsExactly(
              "[2022-01,1.000000,Báo cáo 12,results/1.csv,2]",
              "[2022-01,4.000000,null,results/2.csv,2]",
              "[2022-02,3.000000,null,results/1.csv,4]");
    }
  }

  @Test
  void givesTypedTablesWithFallbacks(@TempDir Path folder) throws IOException {
    try (Intake intake = Dossier.read(SPARK, write(folder, CITY))) {
      for (DossierTable table : DossierTable.values()) {
        if (table != DossierTable.RESULTS) {
          assertThat(List.of(intake.table(table).schema().fieldNames()))
              .startsWith(table.schema().fieldNames());
        }
      }
      Row rulebook = intake.table(DossierTable.RULEBOOKS).head();
      assertThat(rulebook.<Long>getAs("decimals")).isEqualTo(2);
      assertThat(rulebook.<BigDecimal>getAs("at_risk_ratio")).isEqualByComparingTo("0.9");
      assertThat(rulebook.<Boolean>getAs("is_sound")).isTrue();
      assertThat(
              lines(
                  intake
                      .table(DossierTable.COMMITMENTS)
                      .select("unit_code", "target", "revision", "signed_on", "source_file")))
          .containsExactly(
              "[A,1234.500000,0,2022-01-31,commitments/a.csv]",
              "[B,7.000000,0,null,commitments/b.csv]");
    }
  }

  @Test
  void namesWhatItDoesNotRead(@TempDir Path folder) throws IOException {
    try (Intake intake = Dossier.read(SPARK, write(folder, CITY))) {
      assertThat(intake.ignored())
          .extracting(Notice::sourceFile)
          .containsExactly(
              ".git/", "họp.csv", "kế hoạch.docx", "results/quý 1.xls", "~$results.csv");
      assertThat(intake.warnings()).isEmpty();
    }
  }

  @Test
  void givesTheSameWhateverTheOrderOfFiles(@TempDir Path one, @TempDir Path other)
      throws IOException {
    List<String> paths = new ArrayList<>(CITY.keySet());
    Collections.sort(paths);
    String forth = write(one, inOrder(paths));
    Collections.reverse(paths);
    String back = write(other, inOrder(paths));
    try (Intake first = Dossier.read(SPARK, forth);
        Intake second = Dossier.read(SPARK, "file://" + back)) {
      assertThat(second.dossierDigest()).isEqualTo(first.dossierDigest());
      assertThat(second.files()).isEqualTo(first.files());
      assertThat(lines(second.figures())).isEqualTo(lines(first.figures()));
      assertThat(lines(second.superseded())).isEqualTo(lines(first.superseded()));
      assertThat(lines(second.rejects())).isEqualTo(lines(first.rejects())).hasSize(3);
      assertThat(lines(second.table(DossierTable.COMMITMENTS)))
          .isEqualTo(lines(first.table(DossierTable.COMMITMENTS)));
    }
  }

  @Test
  void readsADossierOnAnyFileSystem(@TempDir Path folder) throws IOException {
    write(folder, CITY);
    Configuration hadoop = SPARK.sparkContext().hadoopConfiguration();
    hadoop.set("fs.viewfs.mounttable.city.link./hồ sơ", folder.toUri().toString());
    try (Intake local = Dossier.read(SPARK, folder.toString());
        Intake mounted = Dossier.read(SPARK, "viewfs://city/hồ sơ")) {
      assertThat(mounted.dossierDigest()).isEqualTo(local.dossierDigest());
      assertThat(mounted.files()).isEqualTo(local.files());
      assertThat(lines(mounted.figures())).isEqualTo(lines(local.figures())).isNotEmpty();
      assertThat(lines(mounted.rejects())).isEqualTo(lines(local.rejects()));
    } finally {
      hadoop.unset("fs.viewfs.mounttable.city.link./hồ sơ");
    }
  }

  @Test
  void tellsOfBrokenFilesOfAnyTableAndOfNone(@TempDir Path folder) throws IOException {
    write(folder, Map.of("tệp.xlsx", "x", "units.xlsx", "PK", "results.parquet", "PAR1"));
    try (Intake intake = Dossier.read(SPARK, folder.toString())) {
      assertThat(lines(intake.rejects().select("source_file", "rule_code", "source_line")))
          .containsExactly(
              "[results.parquet,unreadable_file,null]",
              "[tệp.xlsx,unreadable_file,null]",
              "[units.xlsx,unreadable_file,null]");
      assertThat(intake.files())
          .extracting(FileCount::sourceFile)
          .containsExactly("results.parquet", "units.xlsx");
    }
  }

  @Test
  void digestsContentAndPaths(@TempDir Path folder) throws IOException {
    String dossier = write(folder, Map.of("units.csv", "unit_code,unit_name\nA,Sở\n"));
    String first = digest(dossier);
    Files.writeString(folder.resolve("notes.txt"), "not part of it");
    assertThat(digest(dossier)).isEqualTo(first);
    Files.writeString(folder.resolve("units.csv"), "unit_code,unit_name\nA,Ban\n");
    assertThat(digest(dossier)).isNotEqualTo(first).hasSize(64);
  }

  @Test
  void readsAnEmptyDossierAsEmptyTables(@TempDir Path folder) {
    try (Intake intake = Dossier.read(SPARK, folder.toString())) {
      assertThat(intake.files()).isEmpty();
      assertThat(intake.figures().count()).isZero();
      assertThat(intake.rejects().count()).isZero();
      assertThat(intake.table(DossierTable.COMMITMENTS).count()).isZero();
    }
  }

  @Test
  void saysWhatToDoAboutAFolderThatIsNotThere(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("units.csv"), "x");
    assertThatThrownBy(() -> Dossier.read(SPARK, folder.resolve("none").toString()))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("no dossier");
    assertThatThrownBy(() -> Dossier.read(SPARK, file.toString()))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("not a folder");
    assertThatThrownBy(() -> Dossier.read(SPARK, "nowhere://city/dossier"))
        .isInstanceOf(DossierException.class);
    assertThatThrownBy(() -> Dossier.read(SPARK, "")).isInstanceOf(DossierException.class);
  }

  private static String digest(String dossier) {
    try (Intake intake = Dossier.read(SPARK, dossier)) {
      return intake.dossierDigest();
    }
  }

  private static Map<String, String> inOrder(List<String> paths) {
    Map<String, String> files = new LinkedHashMap<>();
    paths.forEach(path -> files.put(path, Objects.requireNonNull(CITY.get(path))));
    return files;
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static String write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
    return folder.toString();
  }
}
