package vn.thidua.etl.dossier;

/**
 * What became of the rows of one file (of a workbook: of one sheet): {@code rowsRead} is the sum of
 * the other three. An unreadable file has read none.
 *
 * @param sourceFile path inside the dossier with {@code /}
 * @param sha256 of the file's bytes, lower-case hexadecimal
 */
public record FileCount(
    String sourceFile,
    DossierTable table,
    String sha256,
    long rowsRead,
    long rowsAccepted,
    long rowsSuperseded,
    long rowsRejected) {}
