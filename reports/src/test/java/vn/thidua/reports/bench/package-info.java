/**
 * Programs that measure, started by {@code reports/bench}; no tests: a timing is never asserted.
 */
@NullMarked
package vn.thidua.reports.bench;

import org.jspecify.annotations.NullMarked;
