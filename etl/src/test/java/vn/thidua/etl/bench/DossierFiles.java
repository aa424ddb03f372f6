package vn.thidua.etl.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a simulated dossier: a table's lie in a folder of its name or bear it. */
record DossierFiles(Path dossier) {

  /**
   * How a CSV file is written.
   *
   * @param columns the English names of its columns, in their order
   * @param isVietnamese whether numbers have decimal commas and dates begin with the day
   */
  record Manner(char separator, List<String> columns, boolean isVietnamese) {}

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("Năm", "year"),
          Map.entry("Mã cụm", "cluster_code"),
          Map.entry("Loại tiêu chí", "kind"),
          Map.entry("Cách chấm điểm", "method"),
          Map.entry("Điểm tối đa", "max_points"),
          Map.entry("Tần suất", "frequency"),
          Map.entry("Cách tổng hợp", "aggregation"),
          Map.entry("Mã đơn vị", "unit_code"),
          Map.entry("Mã tiêu chí", "criterion_code"),
          Map.entry("Kỳ", "period"),
          Map.entry("Bước chấm", "stage"),
          Map.entry("Kết quả", "value"),
          Map.entry("Thời điểm gửi", "submitted_at"),
          Map.entry("Minh chứng", "evidence"));

  boolean isParquet() throws IOException {
    return of("results").get(0).toString().endsWith(".parquet");
  }

  /** A table's files by path, which is the order that decides between equal submissions. */
  List<Path> of(String table) throws IOException {
    try (Stream<Path> files = Files.walk(dossier)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> dossier.relativize(file).startsWith(table) || isNamed(file, table))
          .sorted()
          .toList();
    }
  }

  private static boolean isNamed(Path file, String table) {
    return String.valueOf(file.getFileName()).startsWith(table);
  }

  /** A table's files by their header, for readers that read many of one manner at once. */
  Map<String, List<Path>> byHeader(String table) throws IOException {
    return of(table).stream()
        .collect(Collectors.groupingBy(DossierFiles::header, TreeMap::new, Collectors.toList()));
  }

  static Manner manner(Path file) {
    String header = header(file);
    char separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    List<String> names = List.of(header.split(String.valueOf(separator)));
    return new Manner(
        separator,
        names.stream().map(name -> ENGLISH.getOrDefault(name, name)).toList(),
        ENGLISH.containsKey(names.get(0)));
  }

  private static String header(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line = reader.readLine();
      return line == null ? "" : line.replace("\uFEFF", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
