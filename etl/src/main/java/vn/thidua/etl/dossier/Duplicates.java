package vn.thidua.etl.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows with one key, in tables small enough for the driver: the first by place stays, the same row
 * again is superseded, another is refused.
 */
final class Duplicates {
  private Duplicates() {}

  /** Gives the rows that stay and adds the faults of those that do not. */
  static List<CheckedRow> settle(List<CheckedRow> rows) {
    Map<List<@Nullable Object>, CheckedRow> first = new HashMap<>();
    List<CheckedRow> staying = new ArrayList<>();
    rows.stream()
        .filter(CheckedRow::isSound)
        .sorted(CheckedRow.BY_PLACE)
        .forEach(
            row -> {
              CheckedRow earlier = first.putIfAbsent(row.key(), row);
              if (earlier == null) {
                staying.add(row);
              } else if (!row.sameValues(earlier)) {
                row.refuse(fault(row, earlier));
              }
            });
    return staying;
  }

  /** What is said of a row whose key a different row has that stands at that place. */
  static Fault differing(Part part, long line) {
    return Fault.ofRow(Rule.DUPLICATE_KEY, part.file().path(), String.valueOf(line));
  }

  private static Fault fault(CheckedRow row, CheckedRow earlier) {
    if (row.part().table() == DossierTable.MEMBERSHIPS) {
      String cluster = earlier.code("cluster_code");
      if (!Objects.equals(cluster, row.text("cluster_code"))) {
        return Fault.of(
            Rule.DUPLICATE_MEMBERSHIP,
            "unit_code",
            row.code("unit_code"),
            String.valueOf(row.year()),
            cluster,
            earlier.part().file().path(),
            String.valueOf(earlier.line()));
      }
    }
    return differing(earlier.part(), earlier.line());
  }
}
