package vn.thidua.reports.export.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.TableRequest;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.export.internal.Table.Kind;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/**
 * Where a table comes from: its edition, digests, scope, filters, whose eyes, and how many rows.
 */
public final class Provenance {
  private Provenance() {}

  /** Pairs of what and value. */
  public static Table of(
      Table table, Extent extent, Reading reading, TableRequest request, Texts texts) {
    Edition edition = reading.edition();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(pair(texts.text("provenance.table"), table.name()));
    rows.add(pair(texts.text("provenance.year"), edition.year()));
    rows.add(pair(texts.text("provenance.edition"), edition.editionId()));
    rows.add(pair(texts.text("provenance.kind"), texts.text("kind." + edition.kind())));
    rows.add(pair(texts.text("provenance.as-of"), edition.asOf()));
    rows.add(pair(texts.text("provenance.published"), edition.publishedAt().toString()));
    rows.add(pair(texts.text("provenance.content-digest"), edition.contentDigest()));
    rows.add(pair(texts.text("provenance.dossier-digest"), edition.dossierDigest()));
    rows.add(pair(texts.text("provenance.rulebook-digest"), edition.rulebookDigest()));
    rows.add(pair(texts.text("provenance.scope"), scope(request.scope(), texts)));
    new TreeMap<>(request.filters())
        .forEach((name, value) -> rows.add(pair(texts.text("provenance.filter", name), value)));
    rows.add(
        pair(
            texts.text("provenance.viewer"),
            texts.text("role." + reading.sight().viewer().role())));
    rows.add(pair(texts.text("provenance.rows"), extent.rows()));
    return new Table(
        texts.text("provenance.sheet"),
        List.of(
            new Column("what", texts.text("provenance.what"), Kind.TEXT, 34),
            new Column("value", texts.text("provenance.value"), Kind.TEXT, 70)),
        Rows.of(rows));
  }

  private static String scope(Scope scope, Texts texts) {
    if (scope instanceof Scope.OfCluster cluster) {
      return texts.text("provenance.cluster", cluster.clusterCode());
    }
    if (scope instanceof Scope.OfUnit unit) {
      return texts.text("provenance.unit", unit.unitCode());
    }
    return texts.text("provenance.all");
  }

  private static List<@Nullable Object> pair(String what, Object value) {
    return Arrays.asList(what, value);
  }
}
