/**
 * Reads workbooks of the Office Open XML format (ISO/IEC 29500, transitional and strict) a row at a
 * time, and knows nothing of what is in them. Whatever a file claims of its sizes, memory stays
 * within bounds, and a file that is not whole is refused.
 *
 * <p>It is our own because readers at hand reserve memory by what a cell's address says, keep the
 * text of every cell of a row as objects, and look up what nobody asks for (formulas).
 */
@NullMarked
package vn.thidua.etl.dossier.xlsx;

import org.jspecify.annotations.NullMarked;
