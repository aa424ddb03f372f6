package vn.thidua.etl.model;

import java.util.List;
import java.util.Map;

/**
 * One relation: its SQL and what its {@code .yml} declares.
 *
 * @param grain what one row is, as line 1 of the SQL says too
 * @param key the columns that make a row unique
 * @param columns the relation's columns in order with their SQL types; empty where not declared
 * @param isKept computed once and kept for the run, because several read it
 * @param isStepped run once for each value of {@code :step}, reading its own earlier rows as {@code
 *     <name>_before}
 * @param digest which part of a published relation counts as an edition's own content
 */
record Model(
    String name,
    String sql,
    String grain,
    List<String> key,
    Map<String, String> columns,
    boolean isKept,
    boolean isStepped,
    DigestRule digest,
    List<ModelTest> tests) {}
