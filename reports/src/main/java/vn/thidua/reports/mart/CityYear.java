package vn.thidua.reports.mart;

/** The city in one of the years up to the edition's: criteria of units by status. */
public record CityYear(int year, EditionKind kind, Status status, long criteria) {}
