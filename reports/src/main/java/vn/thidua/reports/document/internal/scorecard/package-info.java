/** The scorecard of a unit: whether it keeps what it signed, and how its points came about. */
@NullMarked
package vn.thidua.reports.document.internal.scorecard;

import org.jspecify.annotations.NullMarked;
