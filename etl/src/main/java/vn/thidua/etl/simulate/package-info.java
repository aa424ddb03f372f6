/**
 * Makes up dossiers that look like a city's, of any size, the same bytes for the same plan.
 *
 * <p>{@link vn.thidua.etl.simulate.Simulation} is the way in. Every figure is a function of (seed,
 * unit, criterion, year): nothing but the list of units is held in memory.
 */
@NullMarked
package vn.thidua.etl.simulate;

import org.jspecify.annotations.NullMarked;
