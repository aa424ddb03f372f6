package vn.thidua.reports.mart;

/**
 * How many units keep what they signed, each counted by its worst commitment.
 *
 * @param units those with a commitment
 * @param keeping whatever they have reported is on track or met
 * @param atRisk none is behind, but some is at risk
 * @param behind some is off track, or missed at the end of its year
 * @param silent they have reported on none
 */
public record Pledges(long units, long keeping, long atRisk, long behind, long silent) {}
