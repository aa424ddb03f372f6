package vn.thidua.etl.model;

import org.jspecify.annotations.Nullable;

/**
 * A test declared beside a model.
 *
 * @param model whose rows it is about
 * @param name as a reader would say it
 * @param measure an aggregate over the model's rows: how many break it; null for a test that looks
 *     at another relation too and is counted by {@code violation} itself
 * @param violation a SQL query for the rows that break it
 */
record ModelTest(
    String model, String name, Severity severity, @Nullable String measure, String violation) {}
