package vn.thidua.reports.mart;

/** A year in whose current edition a unit stands. */
record YearHeld(int year) {}
