package vn.thidua.etl.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;

/** CSV files: one table each, its separator told by its header. */
final class CsvFormat implements FileFormat {
  /** Up to it a file is opened once; its header is then tried out in memory. */
  private static final long MOST_HELD_BYTES = 1 << 20;

  private static final char[] SEPARATORS = {',', ';', '\t'};

  @Override
  public boolean reads(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  @Override
  public Inspection inspect(DossierFile file, ByteSource bytes) throws IOException {
    Optional<DossierTable> table = DossierTable.inFile(file.path(), file.name());
    if (table.isEmpty()) {
      return Inspection.ignoring(Notices.ignored(file.path(), "no_table"));
    }
    Bytes source = file.bytes() > MOST_HELD_BYTES ? bytes::open : held(bytes);
    return Inspection.of(inspect(file, table.get(), source));
  }

  @Override
  public SourceRows rows(Part part, ByteSource bytes) throws IOException {
    return new CsvRows(part, bytes.open());
  }

  /** From their beginning, as often as wanted. */
  private interface Bytes {
    InputStream open() throws IOException;
  }

  private static Bytes held(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      byte[] content = stream.readAllBytes();
      return () -> new ByteArrayInputStream(content);
    }
  }

  private static Part inspect(DossierFile file, DossierTable table, Bytes bytes)
      throws IOException {
    try (DigestInputStream digested = Digests.reading(bytes.open())) {
      long rows = 0;
      @Nullable Header header = null;
      @Nullable Fault fault = null;
      char separator = SEPARATORS[0];
      try {
        separator = separator(table, bytes);
        // not closed: the rest of an unreadable file still belongs to its digest
        CsvParser parser = new CsvParser(digested, separator);
        Header first = header(table, parser);
        while (parser.next()) {
          rows++;
        }
        header = first;
      } catch (UnreadableFile e) {
        rows = 0;
        fault = Fault.unreadable(e.reason(), e.line());
      }
      digested.transferTo(OutputStream.nullOutputStream());
      String sha256 = Sha256.hex(digested.getMessageDigest());
      return new Part(0, file, null, table, sha256, rows, header, separator, fault);
    }
  }

  private static Header header(DossierTable table, CsvParser parser)
      throws IOException, UnreadableFile {
    if (!parser.next()) {
      throw new UnreadableFile(Unreadable.EMPTY, 1);
    }
    List<String> cells = IntStream.range(0, parser.cells()).mapToObj(parser::cell).toList();
    return Header.of(table, parser.line(), cells);
  }

  /** The one that finds most columns of the table; of equals the first. */
  private static char separator(DossierTable table, Bytes bytes) throws IOException {
    char best = SEPARATORS[0];
    int most = 0;
    for (char candidate : SEPARATORS) {
      int found = columnsFound(table, bytes, candidate);
      if (found > most) {
        most = found;
        best = candidate;
      }
    }
    return best;
  }

  private static int columnsFound(DossierTable table, Bytes bytes, char separator)
      throws IOException {
    try (InputStream stream = bytes.open()) {
      return header(table, new CsvParser(stream, separator)).found();
    } catch (UnreadableFile e) {
      // what makes it unreadable is said by the full reading, with the separator chosen
      return 0;
    }
  }
}
