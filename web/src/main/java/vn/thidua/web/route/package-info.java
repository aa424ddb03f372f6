/**
 * Whom a route is open to. Each controller says it of itself, so that a new screen brings its own
 * rule; one that says nothing stops the start.
 */
@NullMarked
package vn.thidua.web.route;

import org.jspecify.annotations.NullMarked;
