package vn.thidua.reports.scope;

/** Where a unit stands in one year. */
public record YearMembership(int year, String unitCode, String clusterCode, MemberRole role) {

  Membership membership() {
    return new Membership(unitCode, clusterCode, role);
  }
}
