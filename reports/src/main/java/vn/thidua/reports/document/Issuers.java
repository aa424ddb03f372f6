package vn.thidua.reports.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who issues which documents.
 *
 * @param city documents of the city, and of every cluster without an issuer of its own
 * @param clusters by cluster code: documents of the cluster and of its units
 */
public record Issuers(Issuer city, Map<String, Issuer> clusters) {
  public Issuers {
    clusters = Map.copyOf(clusters);
  }

  /**
   * Who issues a document.
   *
   * @param clusterCode of the cluster it is about, or of its unit's; empty for the city
   */
  public Issuer of(@Nullable String clusterCode) {
    return clusterCode == null ? city : clusters.getOrDefault(clusterCode, city);
  }
}
