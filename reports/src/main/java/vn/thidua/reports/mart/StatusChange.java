package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** A criterion of a unit that stood otherwise in an earlier edition of the same year. */
public record StatusChange(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    String criterionCode,
    String criterionName,
    @Nullable String criterionNameEn,
    Status previousStatus,
    Status status,
    @Nullable BigDecimal previousPoints,
    @Nullable BigDecimal points) {
  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }
}
