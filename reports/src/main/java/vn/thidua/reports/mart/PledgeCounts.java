package vn.thidua.reports.mart;

/**
 * What is known once the commitments of all units have been read.
 *
 * @param attention commitments off track or at risk
 * @param keepers codes of the units that keep most, one a line, the best first
 */
record PledgeCounts(
    long units,
    long keeping,
    long atRisk,
    long behind,
    long silent,
    long attention,
    String keepers) {

  Pledges pledges() {
    return new Pledges(units, keeping, atRisk, behind, silent);
  }

  boolean hasKeepers() {
    return !keepers.isEmpty();
  }
}
