package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.etl.digest.Sha256;

/** Parquet files: one table each, its columns those of the file's schema. */
final class ParquetFormat implements FileFormat {

  @Override
  public boolean reads(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  @Override
  public Inspection inspect(DossierFile file, ByteSource bytes) throws IOException {
    Optional<DossierTable> table = DossierTable.inFile(file.path(), file.name());
    if (table.isEmpty()) {
      return Inspection.ignoring(Notices.ignored(file.path(), "no_table"));
    }
    String sha256;
    try (DigestInputStream digested = Digests.reading(bytes.open())) {
      digested.transferTo(OutputStream.nullOutputStream());
      sha256 = Sha256.hex(digested.getMessageDigest());
    }
    return Inspection.of(inspect(file, table.get(), sha256, bytes));
  }

  @Override
  public SourceRows rows(Part part, ByteSource bytes) throws IOException {
    try {
      return new ParquetRows(part, ParquetTable.open(part.file(), part.table(), bytes));
    } catch (UnreadableFile e) {
      throw DossierException.changed(part.file(), e);
    }
  }

  private static Part inspect(DossierFile file, DossierTable table, String sha256, ByteSource bytes)
      throws IOException {
    try (ParquetTable opened = ParquetTable.open(file, table, bytes)) {
      long rows = 0;
      while (opened.next()) {
        rows += opened.isBlank() ? 0 : 1;
      }
      return new Part(0, file, null, table, sha256, rows, opened.header(), Part.NO_SEPARATOR, null);
    } catch (UnreadableFile e) {
      Fault fault = Fault.unreadable(e.reason(), e.line());
      return Part.unreadable(file, null, table, sha256, fault);
    }
  }
}
