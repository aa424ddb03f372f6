/** The rules by which this module is built. */
@NullMarked
package vn.thidua.reports.architecture;

import org.jspecify.annotations.NullMarked;
