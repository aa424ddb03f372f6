package vn.thidua.reports.export.internal.kind;

import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitReading;

/** The unit that a table of one unit is about. */
final class Units {
  private Units() {}

  /**
   * The unit of the scope, which is there.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see everything of it
   */
  static UnitReading of(Reading reading, Narrowing narrowing) {
    String unit = narrowing.unitCode();
    if (unit == null) {
      throw new IllegalArgumentException("a table of one unit, not of " + narrowing.scope());
    }
    return reading.unit(unit).orElseThrow();
  }
}
