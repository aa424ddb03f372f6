package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** How many criteria of a cluster's units took a course against the same period last year. */
public record CourseCount(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    @Nullable String theme,
    Course course,
    long criteria) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }
}
