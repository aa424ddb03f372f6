package vn.thidua.reports.mart;

/** How often one kind of finding occurs. */
public record FindingCount(String findingCode, Finding.Severity severity, long findings) {}
