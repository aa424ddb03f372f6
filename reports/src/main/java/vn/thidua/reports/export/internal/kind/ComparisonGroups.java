package vn.thidua.reports.export.internal.kind;

import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.mart.ComparedUnit;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.text.Texts;

/** The groups of a few chosen units, unit by unit. */
public final class ComparisonGroups extends Compared<GroupPoints> {
  /** The kind; found by its name in the services. */
  public ComparisonGroups() {
    super("comparison-groups", ComparedUnit::groups);
  }

  @Override
  Columns<Line<GroupPoints>> columns(Texts texts) {
    return Groups.columns(texts, Line::part);
  }
}
