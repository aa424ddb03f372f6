package vn.thidua.reports.mart;

/**
 * A file a run has read; rowsRead = accepted + superseded + rejected.
 *
 * @param sourceFile path inside the dossier
 * @param tableName the table of the input contract it holds
 */
public record SourceFile(
    long runId,
    String sourceFile,
    String tableName,
    String sha256,
    long rowsRead,
    long rowsAccepted,
    long rowsSuperseded,
    long rowsRejected) {}
