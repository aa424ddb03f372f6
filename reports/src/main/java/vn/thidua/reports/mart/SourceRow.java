package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A line of the dossier that an edition was made of.
 *
 * @param sheet of a workbook; empty for other files
 * @param sourceLine physical line or sheet row, from 1
 * @param criterionCode empty where a decision is on the whole unit
 * @param period of a result; like stage, usedAs, submittedAt and evidence empty for anything else
 * @param value the figure of a result, the target of a commitment, the points of a decision
 * @param usedAs what became of a result
 * @param revision of a commitment, 0 as signed
 * @param documentNo of the paper behind a commitment or decision
 * @param dated when it was signed, amended or decided
 * @param decision what a decision does
 */
public record SourceRow(
    Kind kind,
    String sourceFile,
    @Nullable String sheet,
    long sourceLine,
    String clusterCode,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    @Nullable String criterionCode,
    @Nullable String criterionName,
    @Nullable String criterionNameEn,
    @Nullable String unitOfMeasure,
    @Nullable String period,
    @Nullable Stage stage,
    @Nullable BigDecimal value,
    @Nullable RowUse usedAs,
    @Nullable Instant submittedAt,
    @Nullable String evidence,
    @Nullable Long revision,
    @Nullable String documentNo,
    @Nullable LocalDate dated,
    @Nullable String reason,
    Adjustment.@Nullable Kind decision) {

  /** Which table of the dossier it stands in. */
  public enum Kind {
    RESULT,
    COMMITMENT,
    DECISION
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** The criterion as the reader calls it; empty where it is about the whole unit. */
  public String criterion(Language language) {
    return criterionName == null ? "" : language.choose(criterionName, criterionNameEn);
  }
}
