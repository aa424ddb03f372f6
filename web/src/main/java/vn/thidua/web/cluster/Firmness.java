package vn.thidua.web.cluster;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.RankingRow;

/**
 * What a change of 0.1 point would do to a rank: the batch has published how many points it takes,
 * here they are only held against it.
 */
public enum Firmness {
  FIRM,
  MAY_RISE,
  MAY_FALL,
  MAY_RISE_OR_FALL;

  private static final BigDecimal CHANGE = new BigDecimal("0.1");

  /** Empty for a unit that is unranked or that the viewer does not see in full. */
  public static Optional<Firmness> of(RankingRow row) {
    if (row.clusterRank() == null || row.bestRank() == null) {
      return Optional.empty();
    }
    if (reached(row.pointsToRise())) {
      return Optional.of(reached(row.pointsToFall()) ? MAY_RISE_OR_FALL : MAY_RISE);
    }
    return Optional.of(reached(row.pointsToFall()) ? MAY_FALL : FIRM);
  }

  private static boolean reached(@Nullable BigDecimal points) {
    return points != null && points.compareTo(CHANGE) <= 0;
  }
}
