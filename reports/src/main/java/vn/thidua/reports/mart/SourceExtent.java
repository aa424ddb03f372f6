package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/**
 * How much of a file an edition holds.
 *
 * @param rows that the viewer sees
 * @param before of them, before the line asked for; empty where none stands in that line
 */
record SourceExtent(long rows, @Nullable Long before) {}
