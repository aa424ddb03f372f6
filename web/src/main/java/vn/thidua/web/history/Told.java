package vn.thidua.web.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.History;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.PastStage;
import vn.thidua.reports.mart.PastYear;
import vn.thidua.web.edition.Subjects;

/** How much of the years one screen or answer tells: a page of clusters, or of units. */
final class Told {
  private static final int CLUSTERS = 60;
  private static final int UNITS = 200;

  /** As much as is told of what is told beside the years. */
  static final PageRequest FIRST = new PageRequest(1, UNITS);

  private Told() {}

  static Page<ClusterYear> clusters(History history, @Nullable String clusterCode, int page) {
    return Subjects.page(
        history.clusterYears(clusterCode),
        ClusterYear::clusterCode,
        clusterCode == null ? page : 1,
        CLUSTERS);
  }

  /** The stages of clusters whose years are told. */
  static List<PastStage> stages(
      History history, @Nullable String clusterCode, List<ClusterYear> years) {
    Set<String> told = years.stream().map(ClusterYear::clusterCode).collect(Collectors.toSet());
    return history.clusterStages(clusterCode).stream()
        .filter(each -> told.contains(each.clusterCode()))
        .toList();
  }

  static Page<PastYear> units(History history, HistoryView view, Asked asked, int page) {
    return Subjects.page(
        history.unitYears(view, asked.clusterCode(), asked.unitCode()),
        PastYear::unitCode,
        page,
        UNITS);
  }

  /**
   * The stages of units whose years are told. Stages are of units as they are today: where few are
   * asked for, all are told, whatever the view.
   */
  static List<PastStage> unitStages(History history, Asked asked, List<PastYear> years) {
    List<PastStage> all = history.unitStages(asked.clusterCode(), asked.unitCode());
    if (all.size() <= UNITS) {
      return all;
    }
    Set<String> told = years.stream().map(PastYear::unitCode).collect(Collectors.toSet());
    return all.stream().filter(each -> told.contains(each.unitCode())).toList();
  }

  /** Where the charts of a screen find its figures. */
  static String source(Asked asked, int page) {
    String query = asked.unitCode() == null ? "" : asked.query();
    if (page > 1) {
      query += (query.isEmpty() ? "" : "&") + "page=" + page;
    }
    return "/api/v1/history" + (query.isEmpty() ? "" : "?" + query);
  }
}
