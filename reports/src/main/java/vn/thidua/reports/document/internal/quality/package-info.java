/** The data quality report: what was refused, late or missing, by sender. */
@NullMarked
package vn.thidua.reports.document.internal.quality;

import org.jspecify.annotations.NullMarked;
