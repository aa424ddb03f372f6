package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.lake.Lake;
import vn.thidua.etl.model.Keeping;

/** What tasks choose among their own rows and then among each other is what the window chooses. */
class ResultFoldIT {
  private static final SparkSession SPARK = SparkForTests.session();
  private static final DossierReader READER = new FolderReader(new Configuration(false));
  private static final List<String> MOMENTS =
      List.of("", "", "2022-02-10", "2022-02-10T00:00:00.000001", "2022-02-11", "1969-12-31");
  private static final List<String> VALUES =
      List.of("0", "-7.5", "12.345678", "123456789012345678.999999", "-999999999999999999", "x");
  private static final List<String> PERIODS =
      List.of("2022", "2022-01", "2022-02", "2023-01", "2022-Q1", "2022-13");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesWhatTheWindowGives(long seed, @TempDir Path folder) throws IOException {
    Random random = new Random(seed);
    List<String> files = new ArrayList<>();
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      StringBuilder rows = new StringBuilder();
      // in some dossiers each unit has files of its own, in others all share them
      int own = seed % 2 == 0 ? i : -1;
      for (int j = random.nextInt(60); j > 0; j--) {
        rows.append(row(random, own));
      }
      files.add(rows.toString());
    }
    assertSame(folder, files);
  }

  @Test
  void givesNothingOfNothing(@TempDir Path folder) throws IOException {
    assertSame(folder, List.of());
  }

  @Test
  void givesOneRow(@TempDir Path folder) throws IOException {
    assertSame(folder, List.of("A0,M,2022,SELF,1,,\n"));
  }

  @Test
  void choosesTheSameWhateverATaskCanHold(@TempDir Path folder) throws IOException {
    Random random = new Random(3);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      StringBuilder rows = new StringBuilder();
      for (int j = 0; j < 300; j++) {
        rows.append(row(random, -1));
      }
      parts.add(inspected(folder.resolve("results-" + i + ".csv"), rows.toString()));
    }
    List<Part> sorted = Part.sorted(parts);
    Frame frame = frame(folder);
    List<String> expected = chosenByWindow(folded(sorted, frame, 1));
    for (int most : new int[] {1, 2, 7, 1000, Integer.MAX_VALUE}) {
      assertThat(chosen(folded(sorted, frame, most))).as("%d a fold", most).isEqualTo(expected);
    }
  }

  private static String row(Random random, int own) {
    int unit = own < 0 ? random.nextInt(4) : own % 4;
    return String.join(
            ",",
            "A" + unit,
            random.nextInt(12) == 0 ? "unknown" : "M",
            PERIODS.get(random.nextInt(PERIODS.size())),
            List.of("SELF", "CROSS", "board").get(random.nextInt(3)),
            VALUES.get(random.nextInt(VALUES.size())),
            MOMENTS.get(random.nextInt(MOMENTS.size())),
            random.nextBoolean() ? "" : "Báo cáo " + random.nextInt(3))
        + "\n";
  }

  /** All rows of one task whose folds hold at most so many results. */
  private static List<Row> folded(List<Part> parts, Frame frame, int most) {
    List<Row> rows = new ArrayList<>();
    new FoldedResults(
            FactRow.checked(new FactRows(parts, READER), frame), 0, new LatestResults(most))
        .forEachRemaining(rows::add);
    return rows;
  }

  /** What became of each row, by what the folds and then the window chose. */
  private static List<String> chosen(List<Row> rows) {
    ResultFold.Choice choice =
        ResultFold.choice(
            SPARK.createDataFrame(rows, FactRow.foldedSchema()), Keeping.IN_EXECUTORS);
    List<String> chosen = told(choice.settled());
    choice.contested().unpersist();
    return chosen;
  }

  /** The same by the window alone. */
  private static List<String> chosenByWindow(List<Row> rows) {
    return told(
        ResultFold.settled(
            SPARK.createDataFrame(rows, FactRow.foldedSchema()).drop("fold", "lost")));
  }

  private static List<String> told(Dataset<Row> settled) {
    return settled.select("part", "line", "faults", "stays").collectAsList().stream()
        .map(
            row ->
                "%d:%d %s"
                    .formatted(
                        row.getInt(0),
                        row.getLong(1),
                        row.isNullAt(2) ? String.valueOf(row.getBoolean(3)) : "refused"))
        .sorted()
        .toList();
  }

  private static void assertSame(Path folder, List<String> files) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      parts.add(inspected(folder.resolve("results-" + i + ".csv"), files.get(i)));
    }
    List<Part> sorted = Part.sorted(parts);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(SPARK.sparkContext());
    Broadcast<Frame> frame = context.broadcast(frame(folder));
    Tasks tasks = new Tasks(() -> SPARK);
    FactScan scan = new FactScan(tasks, READER);
    Places places = new Places(SPARK, sorted);
    FactTable expected = new ResultFold(scan, places).fold(sorted, frame, Keeping.ON_DRIVER);
    assertSame(new ResultFold(scan, places).fold(sorted, frame, Keeping.IN_EXECUTORS), expected);
    try (Lake lake = Lake.open(folder.resolve("lake").toString(), new Configuration())) {
      KeptFacts kept = new KeptFacts(tasks, lake, IntakeMemory.none(), sorted);
      kept.land(scan);
      kept.want(kept.years());
      ResultFold fold = new ResultFold(kept, places);
      assertSame(fold.fold(sorted, frame, Keeping.ON_DRIVER), expected);
      assertSame(fold.fold(sorted, frame, Keeping.IN_EXECUTORS), expected);
    }
    expected.release();
  }

  private static void assertSame(FactTable actual, FactTable expected) {
    assertThat(lines(actual.rows())).isEqualTo(lines(expected.rows()));
    assertThat(lines(actual.superseded())).isEqualTo(lines(expected.superseded()));
    assertThat(lines(actual.rejects())).isEqualTo(lines(expected.rejects()));
    assertThat(lines(actual.refused())).isEqualTo(lines(expected.refused()));
    assertThat(actual.counts()).isEqualTo(expected.counts());
    assertThat(actual.rows().schema()).isEqualTo(expected.rows().schema());
    actual.release();
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static Part inspected(Path file, String rows) throws IOException {
    String header = "unit_code,criterion_code,period,stage,value,submitted_at,evidence\n";
    return inspected(file, header, rows);
  }

  private static Part inspected(Path file, String header, String rows) throws IOException {
    Files.writeString(file, header + rows);
    DossierFile found =
        new DossierFile(
            String.valueOf(file.getFileName()), file.toUri().toString(), Files.size(file));
    return READER.inspect(found).parts().get(0);
  }

  private static Frame frame(Path folder) throws IOException {
    Map<String, String> tables = new HashMap<>();
    tables.put("clusters", "cluster_code,cluster_name\nC,C\n");
    tables.put("units", "unit_code,unit_name\nA0,a\nA1,b\nA2,c\nA3,d\n");
    StringBuilder members = new StringBuilder("year,cluster_code,unit_code\n");
    for (String year : List.of("2022", "2023")) {
      Arrays.asList("A0", "A1", "A2", "A3")
          .forEach(unit -> members.append(year + ",C," + unit + "\n"));
    }
    tables.put("memberships", members.toString());
    tables.put("rulebooks", "year,cluster_code,scale\n2022,*,100\n2023,*,100\n");
    tables.put(
        "criteria",
        """
        year,cluster_code,criterion_code,criterion_name,kind,method,max_points,frequency
        2022,*,M,M,SCORE,PROPORTIONAL,100,MONTH
        2023,*,M,M,SCORE,PROPORTIONAL,100,MONTH
        """);
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, String> table : tables.entrySet()) {
      parts.add(inspected(folder.resolve(table.getKey() + ".csv"), table.getValue(), ""));
    }
    return ReferenceTables.read(Part.sorted(parts), READER).frame();
  }
}
