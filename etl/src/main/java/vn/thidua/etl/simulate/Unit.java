package vn.thidua.etl.simulate;

/**
 * A unit, by name and years.
 *
 * @param label what the office writes as its kind
 * @param home the cluster it belongs to, unless it moved
 * @param firstYear the first year it is a member
 * @param lastYear the last year it is a member
 */
record Unit(
    String code,
    String name,
    String nameEn,
    String label,
    UnitKind kind,
    Cluster home,
    int firstYear,
    int lastYear) {

  boolean isMember(int year) {
    return firstYear <= year && year <= lastYear;
  }
}
