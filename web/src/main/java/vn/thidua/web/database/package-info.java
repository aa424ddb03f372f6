/**
 * The service's own PostgreSQL, for whoever has configured none, and plain words when one fails.
 */
@NullMarked
package vn.thidua.web.database;

import org.jspecify.annotations.NullMarked;
