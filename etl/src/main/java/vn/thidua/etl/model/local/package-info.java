/**
 * Evaluates queries over relations that the driver holds, in the thread that asks: no job, no task,
 * no generated code. Of a small dossier Spark's machinery for many machines costs a hundred times
 * what its rows do.
 *
 * <p>Spark still parses, analyses and optimises every query, and its own expressions compute every
 * value; only the operators between them (joins, groups, windows) are here. A plan with anything
 * else in it is Spark's to run.
 */
@NullMarked
package vn.thidua.etl.model.local;

import org.jspecify.annotations.NullMarked;
