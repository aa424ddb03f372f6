/**
 * The scoring methods of scoring.md, section 3: one class a method, found by {@link
 * java.util.ServiceLoader}, so a new method is a new class and its line in {@code
 * META-INF/services}. They are exact: {@link java.math.BigDecimal} in, points out, rounded once.
 */
@NullMarked
package vn.thidua.etl.rulebook.method;

import org.jspecify.annotations.NullMarked;
