/** How lists that the service itself keeps leave it as CSV: one form for every feature. */
@NullMarked
package vn.thidua.web.csv;

import org.jspecify.annotations.NullMarked;
