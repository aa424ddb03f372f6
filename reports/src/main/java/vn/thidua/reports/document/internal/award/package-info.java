/** Award proposals: contested places, who is proposed, and who is not and why. */
@NullMarked
package vn.thidua.reports.document.internal.award;

import org.jspecify.annotations.NullMarked;
