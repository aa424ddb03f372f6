package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/**
 * Criteria of units by status.
 *
 * @param clusterCode empty for the city
 * @param theme such as INITIATIVE, EXEMPLAR, MOVEMENT; empty where the rulebook names none
 */
public record StatusCount(
    @Nullable String clusterCode, @Nullable String theme, Status status, long criteria) {}
