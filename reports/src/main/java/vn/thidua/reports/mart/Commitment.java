package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A line of the ledger: what was signed, or an amendment of it.
 *
 * @param revision 0 is the original; the highest counts
 * @param amendedOn empty for the original
 */
public record Commitment(
    String unitCode,
    String criterionCode,
    String criterionName,
    @Nullable String criterionNameEn,
    @Nullable String unitOfMeasure,
    long revision,
    BigDecimal target,
    @Nullable BigDecimal baseline,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate amendedOn,
    @Nullable String documentNo,
    @Nullable String reason,
    String sourceFile,
    long sourceLine) {
  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }
}
