/** What a table is before it is written, who fills it, and how each format writes it. */
@NullMarked
package vn.thidua.reports.export.internal;

import org.jspecify.annotations.NullMarked;
