package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A unit on one criterion in one of the years up to the edition's. */
public record CriterionYear(
    String criterionCode,
    int year,
    HistoryView view,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal achievement) {}
