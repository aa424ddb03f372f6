package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One unit on one criterion; points are empty where the criterion is excluded. */
public record HeatCell(
    String unitCode,
    String criterionCode,
    Status status,
    @Nullable BigDecimal achievement,
    @Nullable BigDecimal points,
    BigDecimal maxPoints,
    @Nullable BigDecimal pace) {}
