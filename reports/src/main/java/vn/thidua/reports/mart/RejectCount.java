package vn.thidua.reports.mart;

/** How many lines one rule has refused in a run. */
public record RejectCount(String ruleCode, long rejects) {}
