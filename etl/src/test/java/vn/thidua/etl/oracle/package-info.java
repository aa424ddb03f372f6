/**
 * The rules of scoring computed a second time, small and plain, to hold the SQL engine against.
 *
 * <p>Nothing here is shared with the engine: the classes follow the paragraphs of scoring.md one by
 * one over exact fractions, are written to be checked by reading, and care nothing for speed.
 */
@NullMarked
package vn.thidua.etl.oracle;

import org.jspecify.annotations.NullMarked;
