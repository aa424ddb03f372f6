package vn.thidua.etl.rulebook.rank;

/**
 * A ranked unit.
 *
 * @param now as it stands
 * @param atBest as it would stand with all its missing reports at their best; never worse
 */
public record Contender(String unit, Standing now, Standing atBest) {}
