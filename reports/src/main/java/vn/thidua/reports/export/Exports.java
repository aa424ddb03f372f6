package vn.thidua.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.Table.Column;
import vn.thidua.reports.export.Table.Kind;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Texts;

/** The way into exports. Safe for use by many threads. */
public final class Exports {
  private static final String MESSAGES = "vn/thidua/reports/export/messages";

  private final Mart mart;

  public Exports(Mart mart) {
    this.mart = mart;
  }

  /**
   * Writes a ranking as the viewer may see it. The stream is left open; it holds nothing useful if
   * this throws.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the ranking
   * @throws vn.thidua.reports.mart.NoSuchEdition where the edition is not there
   */
  public void ranking(RankingRequest request, Viewer viewer, OutputStream out) throws IOException {
    Reading reading = mart.read(request.editionId(), viewer);
    Texts texts = Texts.of(MESSAGES, request.language());
    Table table = RankingTable.of(reading, request.clusterCode(), texts);
    switch (request.format()) {
      case XLSX -> XlsxWriter.write(table, provenance(table, reading, request, texts), out);
      case CSV -> new CsvWriter(request.language()).write(table, out);
    }
  }

  /** A name for the file: what, scope, year and edition, in plain ASCII. */
  public String fileName(RankingRequest request, Edition edition) {
    String scope =
        request.clusterCode() == null
            ? ""
            : "-" + request.clusterCode().replaceAll("[^A-Za-z0-9._-]", "_");
    return "ranking%s-%d-%d.%s"
        .formatted(scope, edition.year(), edition.editionId(), request.format().extension())
        .toLowerCase(Locale.ROOT);
  }

  private static Table provenance(
      Table table, Reading reading, RankingRequest request, Texts texts) {
    Edition edition = reading.edition();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(pair(texts.text("provenance.year"), edition.year()));
    rows.add(pair(texts.text("provenance.edition"), edition.editionId()));
    rows.add(pair(texts.text("provenance.kind"), texts.text("kind." + edition.kind())));
    rows.add(pair(texts.text("provenance.as-of"), edition.asOf()));
    rows.add(pair(texts.text("provenance.published"), edition.publishedAt().toString()));
    rows.add(pair(texts.text("provenance.content-digest"), edition.contentDigest()));
    rows.add(pair(texts.text("provenance.dossier-digest"), edition.dossierDigest()));
    rows.add(pair(texts.text("provenance.rulebook-digest"), edition.rulebookDigest()));
    rows.add(
        pair(
            texts.text("provenance.filter-cluster"),
            request.clusterCode() == null
                ? texts.text("provenance.no-filter")
                : request.clusterCode()));
    rows.add(
        pair(
            texts.text("provenance.viewer"),
            texts.text("role." + reading.sight().viewer().role())));
    rows.add(pair(texts.text("provenance.rows"), table.rows().size()));
    return new Table(
        texts.text("provenance.sheet"),
        List.of(
            new Column(texts.text("provenance.what"), Kind.TEXT, 34),
            new Column(texts.text("provenance.value"), Kind.TEXT, 70)),
        rows);
  }

  private static List<@Nullable Object> pair(String what, Object value) {
    return Arrays.asList(what, value);
  }
}
