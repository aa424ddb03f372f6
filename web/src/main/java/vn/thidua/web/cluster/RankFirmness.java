package vn.thidua.web.cluster;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.RankingRow;

/** How firm ranks are, for the templates. */
public final class RankFirmness {
  /** A mark that templates find at {@code firmness}. */
  public @Nullable String of(RankingRow row) {
    return Firmness.of(row).map(Enum::name).orElse(null);
  }
}
