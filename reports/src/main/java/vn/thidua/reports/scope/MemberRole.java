package vn.thidua.reports.scope;

/** A unit's part in its cluster in one year. */
public enum MemberRole {
  HEAD,
  DEPUTY,
  MEMBER
}
