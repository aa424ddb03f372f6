package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has reported for one period, at its highest stage, and where that stands in the
 * dossier.
 *
 * @param period such as {@code 2022}, {@code 2022-H1}, {@code 2022-Q3}, {@code 2022-07}
 * @param cumulative the aggregate to date; expectedCumulative where it should be, empty without a
 *     commitment
 */
public record PeriodFigure(
    String criterionCode,
    String period,
    Stage stage,
    BigDecimal value,
    @Nullable BigDecimal cumulative,
    @Nullable BigDecimal expectedCumulative,
    String sourceFile,
    long sourceLine) {}
