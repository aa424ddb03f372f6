/** Tests of the workbooks that are written. */
@NullMarked
package vn.thidua.etl.workbook;

import org.jspecify.annotations.NullMarked;
