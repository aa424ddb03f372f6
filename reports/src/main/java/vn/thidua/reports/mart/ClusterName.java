package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** A cluster of an edition. */
public record ClusterName(
    String clusterCode, String clusterName, @Nullable String clusterNameEn, long units) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }
}
