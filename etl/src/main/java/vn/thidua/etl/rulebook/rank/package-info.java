/**
 * What stands behind a rank (scoring.md, sections 4 and 5): the formula of a total, what parts a
 * unit from its neighbours, and how firm its rank is.
 */
@NullMarked
package vn.thidua.etl.rulebook.rank;

import org.jspecify.annotations.NullMarked;
