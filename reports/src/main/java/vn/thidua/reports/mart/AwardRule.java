package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** An award of the year, in the order of the rules. */
public record AwardRule(
    String awardCode,
    String awardName,
    @Nullable String awardNameEn,
    AwardScope scope,
    @Nullable String poolAward,
    int position) {
  /** The award as the reader calls it. */
  public String award(Language language) {
    return language.choose(awardName, awardNameEn);
  }
}
