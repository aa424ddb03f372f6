/** Breaks the rules of the house on purpose, so that a test can show that they bite. */
@NullMarked
package vn.thidua.reports.architecture.bad;

import org.jspecify.annotations.NullMarked;
