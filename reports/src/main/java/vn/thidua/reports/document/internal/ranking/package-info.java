/**
 * The year-end ranking: every unit's points by group, total, rank and class, with what broke ties.
 */
@NullMarked
package vn.thidua.reports.document.internal.ranking;

import org.jspecify.annotations.NullMarked;
