/**
 * The regulation (quy chế): the tree of criteria, whether it is sound, what an achievement is. The
 * scoring methods are in {@code method}.
 */
@NullMarked
package vn.thidua.etl.rulebook;

import org.jspecify.annotations.NullMarked;
