package vn.thidua.reports.mart;

/** A number of rows. */
public record Count(long rows) {}
