/** The correction notice: what an edition says otherwise than the official one before it. */
@NullMarked
package vn.thidua.reports.document.internal.correction;

import org.jspecify.annotations.NullMarked;
