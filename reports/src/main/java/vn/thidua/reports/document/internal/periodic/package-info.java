/**
 * The reports that come with the calendar: of the city, of a cluster, of a unit. Prose first, then
 * what needs attention and what has changed, each with its table, then charts.
 */
@NullMarked
package vn.thidua.reports.document.internal.periodic;

import org.jspecify.annotations.NullMarked;
