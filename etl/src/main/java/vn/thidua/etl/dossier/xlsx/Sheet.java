package vn.thidua.etl.dossier.xlsx;

/**
 * A sheet of a workbook.
 *
 * @param name as its tab shows it; no two of a workbook have the same
 * @param part where in the archive it is
 */
public record Sheet(String name, boolean isHidden, String part) {}
