package vn.thidua.web.rankings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.ClassCount;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.reports.mart.ReasonCount;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/rankings}: the ranking of the city or of a cluster, a page at a time. */
@RestController
@OpenToReaders
class RankingsApi {
  /**
   * A page of a ranking.
   *
   * @param total rows of all pages
   * @param page number of this one, from 1
   */
  record RankingPage(
      Edition edition,
      long total,
      int page,
      long pages,
      List<RankingRow> rows,
      List<ClassCount> classes,
      List<ReasonCount> awards) {}

  @GetMapping("/api/v1/rankings")
  RankingPage rankings(
      Chosen chosen,
      @RequestParam @Nullable String cluster,
      @RequestParam(defaultValue = "1") int page) {
    String code = cluster == null || cluster.isBlank() ? null : cluster.strip();
    return answer(chosen, code, Math.max(1, page));
  }

  private static RankingPage answer(Chosen chosen, @Nullable String code, int number) {
    Rankings rankings = chosen.reading().rankings();
    Page<RankingRow> rows =
        rankings.page(code, new PageRequest(number, RankingsController.ROWS_SHOWN));
    return new RankingPage(
        chosen.edition(),
        rows.total(),
        rows.number(),
        rows.pages(),
        rows.rows(),
        RankingsController.classes(rankings, code),
        rankings.awardReasons(code));
  }
}
