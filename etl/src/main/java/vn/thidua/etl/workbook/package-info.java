/** Writes workbooks (XLSX): typed cells, headers, and bytes that depend on the content alone. */
@NullMarked
package vn.thidua.etl.workbook;

import org.jspecify.annotations.NullMarked;
