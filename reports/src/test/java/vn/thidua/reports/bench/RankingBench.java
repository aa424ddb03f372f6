package vn.thidua.reports.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.export.Exports;
import vn.thidua.reports.export.TableRequest;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.MartDatabase;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/**
 * The ranking of many units as XLSX, from the mart to the file that was read back, against
 * fastexcel alone writing as many cells of the same kinds that cost nothing to come by.
 */
final class RankingBench {
  private static final int COLUMNS = 35;
  private static final int NUMBERS = 21;

  /** An edition of clusters of 200 units with five groups and two awards. */
  private static final String CITY =
      """
      insert into mart.run values (1, now(), now(), 'PUBLISHED', 0, 0, 0, 0, null, 'bench');
      insert into mart.edition values
        (8, 2025, 'OFFICIAL', '2025-12-31', now(), 1, 'd', 'r', 'c', 'p', true);
      create temporary table n as
        select i, 'N' || lpad(i::text, 6, '0') as unit, 'C' || lpad((i / 200)::text, 4, '0') as cluster,
          1 + i % 200 as rank
        from generate_series(0, %d - 1) i;
      insert into mart.cluster
        select distinct 8, cluster, 'Cụm thi đua ' || cluster, 'Cluster ' || cluster from n;
      insert into mart.rulebook
        select distinct 8, cluster, true, 100, 2, 'RESCALE', 20, 120, 0.9, null, null from n;
      insert into mart.classification
        select distinct 8, cluster, 'A', 'Hoàn thành xuất sắc nhiệm vụ', 'Excellent', 0, 0, 1 from n;
      insert into mart.award_rule values
        (8, 'CO', 'Cờ thi đua của Thành phố', 'Flag of the City', 'CLUSTER', null, 1),
        (8, 'BK', 'Bằng khen', 'Certificate of merit', 'CLUSTER', null, 2);
      insert into mart.criterion
        select 8, c.cluster, 'G' || g, null, 'Nhóm nội dung số ' || g, 'Group ' || g, 'GROUP', null,
          20, null, null, null, null, null, g
        from (select distinct cluster from n) c, generate_series(1, 5) g;
      insert into mart.unit
        select 8, unit, 'Ủy ban nhân dân phường số ' || i, 'Ward ' || i, 'WARD', cluster, 'MEMBER' from n;
      insert into mart.unit_score
        select 8, 2025, cluster, unit, 100 - rank * 0.01, 0, 1.5, 0.25, 101.25 - rank * 0.01,
          1 - rank * 0.0001, 'RANKED', null, rank, 200, i + 1, null, 'A', 0.9 - rank * 0.0001, rank,
          12, 10, 3, null, null
        from n;
      insert into mart.unit_group
        select 8, 2025, cluster, unit, 'G' || g, 20 - rank * 0.01, 20 from n, generate_series(1, 5) g;
      insert into mart.award_proposal
        select 8, 2025, cluster, unit, a, 'NOT_PROPOSED', 'QUOTA',
          'Hạng ' || rank || ' trong cụm; đã hết số lượng được xét của danh hiệu này'
        from n, unnest(array['CO', 'BK']) a;
      """;

  private RankingBench() {}

  public static void main(String[] arguments) throws Exception {
    int units = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Exports exports =
        new Exports(new Mart(MartDatabase.of("bench", CITY.replace("%d", String.valueOf(units)))));
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    long bytes = 0;
    Path file = Files.createTempFile("ranking", ".xlsx");
    // the first round is there to warm up
    for (int round = 0; round <= rounds; round++) {
      long start = System.nanoTime();
      bare(units);
      long between = System.nanoTime();
      exports.write(
          new TableRequest("ranking", 8, Scope.CITY, Map.of(), Language.VI, ExportFormat.XLSX),
          Viewer.board(),
          file);
      bytes = Files.size(file);
      long end = System.nanoTime();
      if (round > 0) {
        bare.add((between - start) / 1e9);
        ours.add((end - between) / 1e9);
      }
    }
    System.out.printf(
        "ranking of %,d units, XLSX of %,d kB: %.1f s; fastexcel alone %.1f s; ratio %.2f; heap %d"
            + " MB%n",
        units,
        bytes / 1_000,
        Bench.median(ours),
        Bench.median(bare),
        Bench.median(ours) / Bench.median(bare),
        Runtime.getRuntime().maxMemory() >> 20);
    Files.delete(file);
    System.exit(0);
  }

  private static void bare(int units) throws IOException {
    Workbook workbook = new Workbook(OutputStream.nullOutputStream(), "Bench", "1.0");
    Worksheet sheet = workbook.newWorksheet("Ranking");
    for (int row = 0; row < units; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        if (column < NUMBERS) {
          sheet.value(row, column, BigDecimal.valueOf(10_000L - row % 10_000, 2));
        } else if (column == NUMBERS) {
          sheet.value(row, column, "Đơn vị số " + row);
        } else {
          sheet.value(row, column, "Chữ của cột " + column);
        }
      }
      if (row % 1_000 == 999) {
        sheet.flush();
      }
    }
    sheet.finish();
    workbook.finish();
  }
}
