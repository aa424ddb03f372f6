package vn.thidua.reports.mart;

/** How many criteria went from one status to another since an earlier edition of the same year. */
public record StatusChangeCount(Status previousStatus, Status status, long criteria) {}
