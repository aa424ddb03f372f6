package vn.thidua.web.documents;

import org.jspecify.annotations.Nullable;

/**
 * A file that was just made, before it is in the archive.
 *
 * @param code printed on it; empty for tables
 * @param pages empty for tables
 * @param textDigest of what is read from it, equal for two files of the same content
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, to be written down
record Made(
    String fileName,
    String mediaType,
    @Nullable String code,
    @Nullable Integer pages,
    byte[] content,
    String textDigest,
    boolean isSigned) {}
