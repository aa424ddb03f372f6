/** The kinds of tables there are, a class each. */
@NullMarked
package vn.thidua.reports.export.internal.kind;

import org.jspecify.annotations.NullMarked;
