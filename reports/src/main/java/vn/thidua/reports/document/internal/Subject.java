package vn.thidua.reports.document.internal;

import vn.thidua.reports.document.Period;
import vn.thidua.reports.scope.Scope;

/**
 * What a document is about: both are in the edition.
 *
 * @param period the whole year for a document that takes no period
 */
public record Subject(Scope scope, Period period) {}
