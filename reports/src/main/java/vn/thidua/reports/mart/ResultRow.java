package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of results as it was sent, whether or not it counts.
 *
 * @param submittedAt empty where the sender gave none
 * @param sheet of a workbook; empty for other files
 */
public record ResultRow(
    String criterionCode,
    String period,
    Stage stage,
    BigDecimal value,
    @Nullable Instant submittedAt,
    @Nullable String evidence,
    RowUse usedAs,
    String sourceFile,
    @Nullable String sheet,
    long sourceLine) {}
