/**
 * The read model: one edition's figures as typed records. It holds the only SQL over the mart, and
 * that SQL selects, filters, orders and counts rows; it computes no score, ratio or average, for
 * there is one engine that does.
 */
@NullMarked
package vn.thidua.reports.mart;

import org.jspecify.annotations.NullMarked;
