package vn.thidua.reports.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thidua.reports.export.internal.CsvReadBack;
import vn.thidua.reports.export.internal.CsvWriter;
import vn.thidua.reports.export.internal.Extent;
import vn.thidua.reports.export.internal.JsonReadBack;
import vn.thidua.reports.export.internal.JsonWriter;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Provenance;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.export.internal.XlsxReadBack;
import vn.thidua.reports.export.internal.XlsxWriter;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Texts;

/** The way into exports. Safe for use by many threads. */
public final class Exports {
  static final String MESSAGES = "vn/thidua/reports/export/messages";

  private final Mart mart;
  private final Map<String, TableSource> sources = new TreeMap<>();

  /**
   * Exports of a mart.
   *
   * @throws IllegalStateException where two kinds of tables have one id
   */
  public Exports(Mart mart) {
    this.mart = mart;
    for (TableSource source : ServiceLoader.load(TableSource.class)) {
      if (sources.put(source.id(), source) != null) {
        throw new IllegalStateException("Two kinds of tables are called " + source.id());
      }
    }
  }

  /** The tables that can be taken away, by id. */
  public List<TableKind> kinds() {
    return sources.values().stream()
        .map(source -> new TableKind(source.id(), source.scopes(), source.filters()))
        .toList();
  }

  /**
   * Writes a table as the viewer may see it into a file, and reads it back: what does not say cell
   * for cell what it was made from must not be handed out. Neither rows nor file are held in
   * memory: the rows are read from the mart anew to be compared.
   *
   * @param file made, or written over
   * @throws UnsoundTable where a row, a cell or its type is another than in the mart
   * @throws NoSuchTable where the kind, the scope or one of the filters is unknown
   * @throws IllegalArgumentException where a filter's value is none of its own
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see what is asked for
   * @throws vn.thidua.reports.mart.NoSuchEdition where the edition is not there
   */
  public void write(TableRequest request, Viewer viewer, Path file) {
    TableSource source = source(request);
    Reading reading = mart.read(request.editionId(), viewer);
    requireThere(reading, request.scope());
    Texts texts = Texts.of(MESSAGES, request.language());
    Table table = source.table(reading, new Narrowing(request.scope(), request.filters()), texts);
    try {
      List<String> differences =
          switch (request.format()) {
            case XLSX -> {
              Extent extent = Extent.of(table);
              Table provenance = Provenance.of(table, extent, reading, request, texts);
              put(file, out -> XlsxWriter.write(table, extent, provenance, out));
              yield XlsxReadBack.differences(table, provenance, file);
            }
            case CSV -> {
              put(file, out -> new CsvWriter(request.language()).write(table, out));
              yield CsvReadBack.differences(table, request.language(), file);
            }
            case JSON -> {
              put(file, out -> JsonWriter.write(table, reading.edition(), out));
              yield JsonReadBack.differences(table, reading.edition(), file);
            }
          };
      if (!differences.isEmpty()) {
        throw new UnsoundTable(
            "The table %s of edition %d was not issued as %s: %s"
                .formatted(
                    request.kind(),
                    request.editionId(),
                    request.format(),
                    String.join("; ", differences)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file %s cannot be written or read".formatted(file), e);
    }
  }

  /** Writes a file from its first byte to its last. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static void put(Path file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    }
  }

  private TableSource source(TableRequest request) {
    TableSource source = sources.get(request.kind());
    if (source == null) {
      throw new NoSuchTable(
          "There is no table %s; there are %s".formatted(request.kind(), sources.keySet()));
    }
    if (!source.scopes().contains(request.scope().getClass())) {
      throw new NoSuchTable(
          "The table %s is not made for %s".formatted(request.kind(), request.scope().words()));
    }
    Collection<String> unknown = new TreeSet<>(request.filters().keySet());
    unknown.removeAll(source.filters());
    if (!unknown.isEmpty()) {
      throw new NoSuchTable(
          "The table %s has no filter %s; it has %s"
              .formatted(request.kind(), unknown, new TreeSet<>(source.filters())));
    }
    return source;
  }

  private static void requireThere(Reading reading, Scope scope) {
    boolean there = true;
    if (scope instanceof Scope.OfCluster cluster) {
      there = reading.cluster(cluster.clusterCode()).isPresent();
    } else if (scope instanceof Scope.OfUnit unit) {
      there = reading.unit(unit.unitCode()).isPresent();
    }
    if (!there) {
      throw new NoSuchTable(
          "Edition %d has no %s".formatted(reading.edition().editionId(), scope.words()));
    }
  }

  /** A name for the file: what, scope, year and edition, in plain ASCII. */
  public String fileName(TableRequest request, Edition edition) {
    String scope =
        request.scope().equals(Scope.CITY) ? "" : "-" + request.scope().words().replace(':', '-');
    return "%s%s-%d-%d.%s"
        .formatted(
            request.kind(),
            scope.replaceAll("[^A-Za-z0-9._-]", "_"),
            edition.year(),
            edition.editionId(),
            request.format().extension())
        .toLowerCase(Locale.ROOT);
  }
}
