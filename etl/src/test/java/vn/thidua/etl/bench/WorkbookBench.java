package vn.thidua.etl.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.Intake;

/**
 * Reads the workbooks of a dossier in turn as the batch does (finding out what they hold, typing,
 * checking, choosing the latest) and with fastexcel-reader alone, every cell as text, on all cores;
 * prints the medians. The first round is there to warm up. Started by {@code bench/workbooks}.
 */
final class WorkbookBench {
  private WorkbookBench() {}

  /** Arguments: a dossier of workbooks and the number of rounds. */
  public static void main(String[] arguments) throws IOException {
    Path dossier = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    List<Path> workbooks;
    try (Stream<Path> files = Files.walk(dossier)) {
      workbooks = files.filter(each -> each.toString().endsWith(".xlsx")).toList();
    }
    SparkSession spark = SparkForTests.session();
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    long rows = 0;
    for (int round = 0; round <= rounds; round++) {
      long start = System.nanoTime();
      rows = workbooks.parallelStream().mapToLong(WorkbookBench::rows).sum();
      long between = System.nanoTime();
      try (Intake intake = Dossier.read(spark, dossier.toString())) {
        intake.figures().count();
      }
      long end = System.nanoTime();
      if (round > 0) {
        bare.add((between - start) / 1e9);
        ours.add((end - between) / 1e9);
      }
    }
    System.out.printf(
        "%,d workbooks of %,d rows: %.1f s; fastexcel-reader alone %.1f s; ratio %.2f%n",
        workbooks.size(), rows, median(ours), median(bare), median(ours) / median(bare));
    spark.stop();
  }

  private static long rows(Path workbook) {
    try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
      long rows = 0;
      for (Sheet sheet : book.getSheets().toList()) {
        try (Stream<Row> all = sheet.openStream()) {
          rows +=
              all.filter(
                      row ->
                          row.stream().anyMatch(cell -> cell != null && !cell.getText().isEmpty()))
                  .count();
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
