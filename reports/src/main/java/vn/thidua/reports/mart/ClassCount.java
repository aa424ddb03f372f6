package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** Ranked units by class; classCode is empty for those that reached none. */
public record ClassCount(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    @Nullable String classCode,
    @Nullable String className,
    @Nullable String classNameEn,
    @Nullable Integer position,
    long units) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }
}
