/**
 * The figures that points are made of (scoring.md, sections 1, 2 and 6): what an achievement is,
 * and how every number was made, as a formula that a reader can check on paper.
 */
@NullMarked
package vn.thidua.etl.rulebook.measure;

import org.jspecify.annotations.NullMarked;
