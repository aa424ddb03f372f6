package vn.thidua.web.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Leader;
import vn.thidua.reports.mart.Move;
import vn.thidua.reports.mart.Overview;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.route.OpenToReaders;
import vn.thidua.web.route.OpenToSignedIn;

/** The first screen. */
@Controller
@OpenToReaders
@OfEdition
@Order(Ordered.HIGHEST_PRECEDENCE) // nobody comes past it: it is read ahead before all others
class OverviewController implements Warmed {
  private static final int ATTENTION_SHOWN = 12;
  private static final int MOVERS_SHOWN = 5;
  private static final int CHANGES_SHOWN = 10;
  private static final int UNREPORTED_SHOWN = 20;
  private static final int UNSOUND_SHOWN = 5;
  private static final int LEADERS_SHOWN = 60;

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
    StatusTotals statuses = StatusTotals.of(overview.statuses());
    model.addAttribute("statuses", statuses);
    model.addAttribute("tiles", StatusTotals.TILES);
    model.addAttribute("missed", Status.MISSED);
    model.addAttribute("themeStatuses", StatusTotals.told(statuses.themes().values()));
    ClustersShown shown = ClustersShown.of(overview, 1);
    List<ClusterStanding> unsound = overview.unsoundClusters();
    model.addAttribute("clusters", shown.standings().rows());
    model.addAttribute("clustersTotal", shown.standings().total());
    model.addAttribute("unsound", unsound.stream().limit(UNSOUND_SHOWN).toList());
    model.addAttribute("unsoundTotal", unsound.size());
    model.addAttribute("trend", ClusterTrend.of(shown.years()));
    Map<Integer, Map<Status, Long>> cityYears = StatusTotals.byYear(overview.cityYears());
    model.addAttribute("cityYears", cityYears);
    model.addAttribute("yearStatuses", StatusTotals.told(cityYears.values()));
    LocalDate lastDay = LocalDate.of(chosen.edition().year(), Month.DECEMBER, 31);
    model.addAttribute("underWay", chosen.edition().asOf().isBefore(lastDay));
    addSlice(overview, chosen.slice(), model);
    chosen.previous().ifPresent(previous -> addChanges(overview, previous, chosen.slice(), model));
    return "overview/overview";
  }

  /** What a reader can narrow to a cluster or a theme. */
  private static void addSlice(Overview overview, Slice slice, Model model) {
    model.addAttribute("pledges", overview.pledges(slice));
    model.addAttribute("keepers", overview.keepers(slice));
    model.addAttribute("attention", overview.attention(slice, ATTENTION_SHOWN));
    model.addAttribute("attentionTotal", overview.attentionTotal(slice));
    List<Leader> leaders = overview.leaders(slice);
    model.addAttribute("leaders", leaders.stream().limit(LEADERS_SHOWN).toList());
    model.addAttribute("leadersTotal", leaders.size());
    model.addAttribute("up", overview.movers(Move.UP, slice, MOVERS_SHOWN));
    model.addAttribute("down", overview.movers(Move.DOWN, slice, MOVERS_SHOWN));
    model.addAttribute("unreported", overview.unreported(slice, UNREPORTED_SHOWN));
    model.addAttribute("unreportedTotal", overview.unreportedTotal(slice));
  }

  private static void addChanges(Overview overview, Edition previous, Slice slice, Model model) {
    model.addAttribute("previous", previous);
    model.addAttribute("changes", overview.changes(previous, slice, CHANGES_SHOWN));
    model.addAttribute("changeCounts", overview.changeCounts(previous, slice));
  }

  @Override
  public void warm(Chosen chosen) {
    overview(chosen, new ExtendedModelMap());
  }
}
