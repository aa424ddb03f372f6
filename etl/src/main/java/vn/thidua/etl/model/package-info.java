/**
 * The SQL models under {@code resources/models}: loading, ordering by what they read, running and
 * checking them, and the exact functions that they call. The only place that touches Catalyst.
 *
 * <p>A model is a file {@code name.sql} (one relation) and {@code name.yml} beside it (grain, key,
 * columns, tests). Its inputs are the relations it names; {@code src_*} are handed in from outside.
 */
@NullMarked
package vn.thidua.etl.model;

import org.jspecify.annotations.NullMarked;
