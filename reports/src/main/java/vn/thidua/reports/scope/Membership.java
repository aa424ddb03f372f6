package vn.thidua.reports.scope;

/** Where a unit stands in the year of one edition. */
public record Membership(String unitCode, String clusterCode, MemberRole role) {}
