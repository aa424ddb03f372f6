package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit's own total beside the verified one; drift is verified minus self, empty without a self
 * score.
 */
public record SelfScore(
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    @Nullable BigDecimal totalPoints,
    @Nullable BigDecimal selfTotalPoints,
    @Nullable BigDecimal drift) {
  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }
}
