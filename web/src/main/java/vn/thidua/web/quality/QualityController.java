package vn.thidua.web.quality;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.Finding;
import vn.thidua.reports.mart.FindingFilter;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.Quality;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Runs;
import vn.thidua.reports.mart.Slice;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.overview.ClustersShown;
import vn.thidua.web.route.OpenToReaders;

/**
 * The quality of what an edition was made from. What the batch read and refused is entered in the
 * transaction that publishes, and stays as it is: it is of the edition too.
 */
@Controller
@OpenToReaders
@OfEdition
class QualityController implements Warmed {
  private static final int FINDINGS_SHOWN = 50;
  private static final int UNREPORTED_SHOWN = 50;
  private static final int CORRECTIONS_SHOWN = 100;
  private static final int CAUSES_SHOWN = 100;
  private static final int FILES_SHOWN = 100;

  @GetMapping("/quality")
  String quality(
      Chosen chosen,
      @RequestParam @Nullable String finding,
      @RequestParam Finding.@Nullable Severity severity,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Reading reading = chosen.reading();
    Quality quality = reading.quality();
    Slice slice = new Slice(chosen.focus().clusterCode(), null);
    String code = finding == null || finding.isBlank() ? null : finding.strip();
    FindingFilter filter = new FindingFilter(slice.clusterCode(), null, code, severity);
    model.addAttribute("coverage", reading.overview().coverage().orElse(null));
    Page<ClusterStanding> clusters =
        ClustersShown.standings(reading.overview(), 1, ClustersShown.SIDE_BY_SIDE);
    model.addAttribute("clusters", clusters.rows());
    model.addAttribute("clustersTotal", clusters.total());
    model.addAttribute("counts", quality.counts(slice.clusterCode()));
    model.addAttribute("finding", code);
    model.addAttribute("severity", severity);
    model.addAttribute("severities", Finding.Severity.values());
    model.addAttribute("findings", quality.findings(filter, page(page, FINDINGS_SHOWN)));
    model.addAttribute("filters", filters(chosen, code, severity));
    model.addAttribute("unreported", reading.overview().unreported(slice, UNREPORTED_SHOWN));
    model.addAttribute("unreportedTotal", reading.overview().unreportedTotal(slice));
    model.addAttribute(
        "corrections", quality.corrections(slice.clusterCode(), page(1, CORRECTIONS_SHOWN)));
    model.addAttribute("causes", quality.causes(slice.clusterCode(), CAUSES_SHOWN));
    if (reading.sight().viewer().seesRuns()) {
      addRun(reading.runs(), chosen.edition().runId(), model);
    }
    return "quality/quality";
  }

  @Override
  public void warm(Chosen chosen) {
    quality(chosen, null, null, 1, new ExtendedModelMap());
  }

  private static void addRun(Runs runs, long runId, Model model) {
    model.addAttribute("run", runs.byId(runId).orElse(null));
    model.addAttribute("rules", runs.rejectCounts(runId));
    model.addAttribute("senders", runs.filesWithRejects(runId, page(1, FILES_SHOWN)));
  }

  /** The filters of the findings as they stand in the address, encoded. */
  private static String filters(
      Chosen chosen, @Nullable String finding, Finding.@Nullable Severity severity) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    if (finding != null) {
      query.queryParam("finding", finding);
    }
    if (severity != null) {
      query.queryParam("severity", severity.name());
    }
    String own = query.encode().build().getQuery();
    String cluster = chosen.focus().scope();
    if (own == null) {
      return cluster;
    }
    return cluster.isEmpty() ? own : cluster + "&" + own;
  }

  private static PageRequest page(int number, int size) {
    return new PageRequest(Math.max(1, number), size);
  }
}
