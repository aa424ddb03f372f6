package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** What a group of criteria is called in a cluster whose units have points in it. */
public record GroupName(
    String clusterCode,
    String criterionCode,
    String criterionName,
    @Nullable String criterionNameEn) {
  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }
}
