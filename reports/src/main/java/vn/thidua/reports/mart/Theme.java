package vn.thidua.reports.mart;

/** A theme criteria are grouped by across rulebooks, as the rulebooks name it. */
public record Theme(String theme) {}
