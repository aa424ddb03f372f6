package vn.thidua.web.overview;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.reports.mart.Move;
import vn.thidua.reports.mart.Overview;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;
import vn.thidua.web.route.OpenToSignedIn;

/** The first screen. */
@Controller
@OpenToReaders
class OverviewController {
  private static final int ATTENTION_SHOWN = 12;
  private static final int MOVERS_SHOWN = 5;

  /** Everybody's home; who keeps accounts and runs sees no figures and starts at the runs. */
  @GetMapping("/")
  @OpenToSignedIn
  String home(HttpServletRequest request) {
    Role role = AccountGuard.account(request).orElseThrow().role();
    return switch (role) {
      case ADMIN -> "redirect:/runs";
      case BOARD, CLUSTER_HEAD, UNIT -> "forward:/overview";
    };
  }

  @GetMapping("/overview")
  String overview(Chosen chosen, Model model) {
    Overview overview = chosen.reading().overview();
    model.addAttribute("coverage", overview.coverage().orElse(null));
    model.addAttribute("statuses", StatusTotals.of(overview.statuses()));
    model.addAttribute("shown", StatusTotals.TILES);
    model.addAttribute("allStatuses", Status.values());
    model.addAttribute("clusters", overview.clusters());
    model.addAttribute("unsound", overview.unsoundClusters());
    model.addAttribute("unreported", overview.unreported());
    model.addAttribute("attention", overview.attention(ATTENTION_SHOWN));
    model.addAttribute("attentionTotal", overview.attentionTotal());
    model.addAttribute("up", overview.movers(Move.UP, MOVERS_SHOWN));
    model.addAttribute("down", overview.movers(Move.DOWN, MOVERS_SHOWN));
    model.addAttribute("trend", ClusterTrend.of(overview.clusterYears()));
    model.addAttribute("cityYears", StatusTotals.byYear(overview.cityYears()));
    return "overview/overview";
  }
}
