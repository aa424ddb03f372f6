package vn.thidua.web.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.mart.Reading;
import vn.thidua.web.edition.Chosen;

/**
 * What the history is told of.
 *
 * @param clusterCode one cluster; empty for all, and where a unit is asked for
 * @param unitCode one unit; empty for all
 */
record Asked(@Nullable String clusterCode, @Nullable String unitCode) {

  /**
   * Reads it off a request.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the reader may not see the cluster's figures,
   *     or not everything of the unit
   */
  static Asked of(Chosen chosen, @Nullable String unit) {
    Reading reading = chosen.reading();
    String cluster = chosen.focus().clusterCode();
    String code = unit == null || unit.isBlank() ? null : unit.strip();
    if (code != null) {
      if (reading.unit(code).isEmpty()) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      }
    } else if (cluster != null) {
      reading.sight().requireCluster(cluster);
    }
    return new Asked(code == null ? cluster : null, code);
  }

  /** Whether it names a cluster or a unit; the units of a whole city are too many for a chart. */
  public boolean isNarrow() {
    return clusterCode != null || unitCode != null;
  }

  /**
   * Its part of an address, encoded: {@code cluster=C01} or {@code unit=HK}; empty for the city.
   */
  public String query() {
    if (unitCode != null) {
      return "unit=" + UriUtils.encode(unitCode, UTF_8);
    }
    return clusterCode == null ? "" : "cluster=" + UriUtils.encode(clusterCode, UTF_8);
  }
}
