package vn.thidua.web.unit;

import java.util.List;
import vn.thidua.reports.mart.RankingRow;

/** The part of a ranking around one unit. */
final class Neighbours {
  private static final int EACH_SIDE = 2;

  private Neighbours() {}

  /** Two lines above it, its own and two below; none where it is not among the ranked. */
  static List<RankingRow> of(List<RankingRow> ranking, String unitCode) {
    List<RankingRow> ranked = ranking.stream().filter(row -> row.clusterRank() != null).toList();
    for (int at = 0; at < ranked.size(); at++) {
      if (ranked.get(at).unitCode().equals(unitCode)) {
        return ranked.subList(
            Math.max(0, at - EACH_SIDE), Math.min(ranked.size(), at + EACH_SIDE + 1));
      }
    }
    return List.of();
  }
}
