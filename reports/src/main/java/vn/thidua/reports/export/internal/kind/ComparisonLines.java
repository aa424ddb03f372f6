package vn.thidua.reports.export.internal.kind;

import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.mart.ComparedUnit;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.text.Texts;

/** The criteria of a few chosen units, unit by unit. */
public final class ComparisonLines extends Compared<UnitCriterion> {
  /** The kind; found by its name in the services. */
  public ComparisonLines() {
    super("comparison", ComparedUnit::criteria);
  }

  @Override
  Columns<Line<UnitCriterion>> columns(Texts texts) {
    return Criteria.columns(texts, Line::part);
  }
}
