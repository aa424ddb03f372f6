package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Locale;
import vn.thidua.etl.digest.Sha256;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook;
import vn.thidua.etl.dossier.xlsx.Sheet;
import vn.thidua.etl.dossier.xlsx.Workbook;

/** Workbooks, each of whose sheets may be a table; {@link WorkbookInspection} says which are. */
final class XlsxFormat implements FileFormat {

  @Override
  public boolean reads(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** Sheets have names of their own, which nobody knows before the workbook is opened. */
  @Override
  public boolean mayHoldFacts(DossierFile file) {
    return true;
  }

  @Override
  public Inspection inspect(DossierFile file, ByteSource bytes) throws IOException {
    try (DigestInputStream digested = Digests.reading(bytes.open())) {
      boolean isOversize = file.bytes() > Workbook.MOST_BYTES;
      byte[] content = isOversize ? new byte[0] : digested.readAllBytes();
      digested.transferTo(OutputStream.nullOutputStream());
      WorkbookInspection inspection =
          new WorkbookInspection(file, Sha256.hex(digested.getMessageDigest()));
      return isOversize
          ? inspection.unreadable(BrokenWorkbook.Reason.OVERSIZE)
          : inspection.of(content);
    }
  }

  @Override
  public SourceRows rows(Part part, ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      Workbook workbook = Workbook.open(stream.readAllBytes());
      for (Sheet sheet : workbook.sheets()) {
        if (sheet.name().equals(part.sheet())) {
          return new XlsxRows(part, workbook.rows(sheet));
        }
      }
      throw DossierException.changed(part.file(), null);
    } catch (BrokenWorkbook e) {
      throw DossierException.changed(part.file(), e);
    }
  }
}
