package vn.thidua.etl.model;

/** What a broken test of a model does: stop publication, or be told in the summary. */
public enum Severity {
  ERROR,
  WARN
}
