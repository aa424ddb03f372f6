/**
 * The batch: dossier → Spark SQL → editions of the mart in PostgreSQL.
 *
 * <p>Data goes one way: {@code dossier} reads and checks, {@code rulebook} knows the regulation,
 * {@code model} runs the SQL models that compute every number, {@code publish} writes editions, and
 * {@code run} puts the steps in order.
 */
@NullMarked
package vn.thidua.etl;

import org.jspecify.annotations.NullMarked;
