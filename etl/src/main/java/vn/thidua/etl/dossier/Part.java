package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One table in one file, as its first reading found it.
 *
 * @param index its place among all parts by path and sheet; 0 until they are {@link #sorted}
 * @param sheet of a workbook, null elsewhere
 * @param rows below the header that are not blank; 0 where the file is unreadable
 * @param header null where the file is unreadable
 * @param separator of its cells, in CSV; else {@link #NO_SEPARATOR}
 * @param fault why the file is unreadable, else null
 */
record Part(
    int index,
    DossierFile file,
    @Nullable String sheet,
    DossierTable table,
    String sha256,
    long rows,
    @Nullable Header header,
    char separator,
    @Nullable Fault fault)
    implements Serializable {

  /** Of formats whose cells nothing parts. */
  static final char NO_SEPARATOR = '\0';

  private static final Comparator<Part> BY_PLACE =
      Comparator.comparing((Part part) -> part.file().path(), Text.BY_CODE_POINT)
          .thenComparing(part -> part.sheet() == null ? "" : part.sheet(), Text.BY_CODE_POINT);

  /** A file, or a sheet of it, of which nothing can be read. */
  static Part unreadable(
      DossierFile file, @Nullable String sheet, DossierTable table, String sha256, Fault fault) {
    return new Part(0, file, sheet, table, sha256, 0, null, NO_SEPARATOR, fault);
  }

  /** In the order in which rows of the dossier are told apart, each with its index. */
  static List<Part> sorted(List<Part> parts) {
    List<Part> sorted = parts.stream().sorted(BY_PLACE).toList();
    return IntStream.range(0, sorted.size()).mapToObj(i -> sorted.get(i).at(i)).toList();
  }

  /** The required columns that it lacks; its rows are then all refused. */
  List<DossierColumn> missing() {
    return header == null ? List.of() : header.missing(table);
  }

  /** Whether its rows are worth reading. */
  boolean isReadable() {
    return header != null && missing().isEmpty();
  }

  private Part at(int place) {
    return new Part(place, file, sheet, table, sha256, rows, header, separator, fault);
  }
}
