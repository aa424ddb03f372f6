/**
 * What a batch costs beside DuckDB and PostgreSQL that compute the same figures from the same
 * files. Started by {@code bench/batch}; no part of any test.
 */
@NullMarked
package vn.thidua.etl.bench;

import org.jspecify.annotations.NullMarked;
