/**
 * The store that a run keeps beside the mart ({@code --lake}): what it has read, so that the next
 * run reads no file again that has not changed. It holds no figure that is not in the dossier or
 * the mart, so it may be deleted at any time; what is missing, damaged or written by another
 * program is made anew.
 *
 * <pre>
 * memory                              what the last run remembers: see {@link Lake#recall}
 * rows/TABLE/SEGMENT/for=YEAR/*.parquet   rows of a fact table as they were read, in segments
 * lock                                held by the run that works in it
 * </pre>
 *
 * <p>Segments are written first, then the mart is committed, then the memory is replaced in one
 * step. A run that dies in between leaves segments that no memory names, which the next one
 * deletes, or a memory that does not fit the mart, whose years are then computed once more.
 */
@NullMarked
package vn.thidua.etl.lake;

import org.jspecify.annotations.NullMarked;
