/**
 * Editions in PostgreSQL: migrations, what changed, loading beside the readers, publication in one
 * transaction, retention. The only place that writes schema {@code mart}.
 *
 * <p>An edition's rows are loaded into tables of its own ({@code mart.unit_score_e42}), which
 * nobody reads; publication attaches them as partitions and moves the current edition in one
 * transaction. What a killed run left behind has no row in {@code mart.edition}, so no reader finds
 * it, and the next run drops it.
 *
 * <p>An edition does not repeat the criteria of earlier years. {@code mart.edition_history} names
 * the edition through which each of them entered, which is kept as long as the one that it entered;
 * {@code mart.unit_criterion_history} shows them from there. What an edition holds beside its own
 * year does not grow with the years kept but by a row a unit.
 */
@NullMarked
package vn.thidua.etl.publish;

import org.jspecify.annotations.NullMarked;
