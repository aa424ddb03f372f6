package vn.thidua.etl.model;

/**
 * A test declared beside a model.
 *
 * @param name as a reader would say it
 * @param violation a SQL query for the rows of the model that break it
 */
record ModelTest(String name, Severity severity, String violation) {}
