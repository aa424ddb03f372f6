package vn.thidua.etl.dossier;

import java.io.Serializable;

/**
 * Something about a file that its sender should know and that refuses no row.
 *
 * @param sourceFile path inside the dossier with {@code /}
 */
public record Notice(String sourceFile, String messageVi, String messageEn)
    implements Serializable {}
