package vn.thidua.reports.mart;

/** How many units an award was proposed for, or not, for one reason. */
public record ReasonCount(String awardCode, Outcome outcome, AwardReason reasonCode, long units) {}
