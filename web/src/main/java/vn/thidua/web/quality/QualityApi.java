package vn.thidua.web.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.Correction;
import vn.thidua.reports.mart.Coverage;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Finding;
import vn.thidua.reports.mart.FindingCount;
import vn.thidua.reports.mart.FindingFilter;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.Quality;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/quality}: findings and corrections, a page at a time. */
@RestController
@OpenToReaders
class QualityApi {
  private static final int PAGE = 100;

  record Answer(
      Edition edition,
      @Nullable Coverage coverage,
      List<FindingCount> counts,
      long findingsTotal,
      List<Finding> findings,
      long correctionsTotal,
      List<Correction> corrections) {}

  @GetMapping("/api/v1/quality")
  Answer quality(Chosen chosen, @RequestParam(defaultValue = "1") int page) {
    return answer(chosen, new PageRequest(page, PAGE));
  }

  private static Answer answer(Chosen chosen, PageRequest page) {
    String cluster = chosen.focus().clusterCode();
    Quality quality = chosen.reading().quality();
    Page<Finding> findings = quality.findings(new FindingFilter(cluster, null, null, null), page);
    Page<Correction> corrections = quality.corrections(cluster, page);
    return new Answer(
        chosen.edition(),
        chosen.reading().overview().coverage().orElse(null),
        quality.counts(cluster),
        findings.total(),
        findings.rows(),
        corrections.total(),
        corrections.rows());
  }
}
