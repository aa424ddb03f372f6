/**
 * Tables as files other programs compute with: XLSX with typed cells, CSV as each language's
 * spreadsheets read it.
 */
@NullMarked
package vn.thidua.reports.export;

import org.jspecify.annotations.NullMarked;
