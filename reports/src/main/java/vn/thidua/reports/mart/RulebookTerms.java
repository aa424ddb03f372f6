package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook under which a cluster is scored.
 *
 * @param isSound false where it was refused or there is none; everything else may then be empty
 * @param scale points that make a ratio of 1
 * @param decimals of points
 * @param tieBreaks in order, joined by {@code ;}
 */
public record RulebookTerms(
    String clusterCode,
    boolean isSound,
    @Nullable BigDecimal scale,
    @Nullable Integer decimals,
    @Nullable NaPolicy naPolicy,
    @Nullable BigDecimal bonusCap,
    @Nullable BigDecimal totalCap,
    @Nullable BigDecimal atRiskRatio,
    @Nullable String tieBreaks,
    @Nullable String documentNo) {}
