package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A line of the city's ledger: a commitment as signed, or an amendment of it, with where the
 * commitment stands today.
 *
 * @param criterionName like what follows from the rulebook, empty where it has no such criterion
 * @param revision 0 is the original
 * @param inForce whether it is the line that counts: the highest revision
 * @param targetBefore of the revision before; empty for the first
 * @param change what the amendment did; empty where there is no target before
 * @param status empty where the cluster has no sound rulebook
 */
public record LedgerLine(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    String criterionCode,
    @Nullable String criterionName,
    @Nullable String criterionNameEn,
    @Nullable String theme,
    @Nullable String unitOfMeasure,
    @Nullable Direction direction,
    long revision,
    boolean inForce,
    @Nullable BigDecimal targetBefore,
    BigDecimal target,
    @Nullable TargetChange change,
    @Nullable BigDecimal baseline,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate amendedOn,
    @Nullable String documentNo,
    @Nullable String reason,
    String sourceFile,
    long sourceLine,
    @Nullable Status status,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal achievement) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** The criterion as the reader calls it, or its code where the rulebook does not name it. */
  public String criterion(Language language) {
    return criterionName == null ? criterionCode : language.choose(criterionName, criterionNameEn);
  }
}
