package vn.thidua.etl.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Section 7: an earlier year of a unit as it is today.
 *
 * @param weights the scored units of that year it is made of, with their shares, sorted by code
 * @param clusterRank only where one unit stands for it: itself, or one it is a rename of
 */
record Past(
    Map<String, Fraction> weights,
    Fraction ratio,
    @Nullable Integer clusterRank,
    int commitments,
    int commitmentsMet) {}
