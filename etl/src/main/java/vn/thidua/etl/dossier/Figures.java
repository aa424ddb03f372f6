package vn.thidua.etl.dossier;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rules of what is said of a unit in a year: commitments, results and the board's decisions.
 * They are tried in the order of inputs.md, and the first that fails is said.
 */
final class Figures {
  private Figures() {}

  static void check(CheckedRow row, Frame frame) {
    DossierTable table = row.part().table();
    References.unit(row, "unit_code", frame);
    if (table == DossierTable.ADJUSTMENTS) {
      neededByKind(row);
    }
    if (!row.isSound()) {
      return;
    }
    int year = table == DossierTable.RESULTS ? TimeText.yearOf(row.code("period")) : row.year();
    String cluster = frame.clusterOf(year, row.code("unit_code"));
    if (cluster == null) {
      row.refuse(Rule.NOT_MEMBER, "unit_code", String.valueOf(year));
      return;
    }
    Frame.@Nullable Criterion criterion = null;
    String code = row.text("criterion_code");
    if (code != null) {
      criterion = frame.criterion(year, cluster, code);
      if (criterion == null) {
        row.refuseReference("criterion_code", "in_force", String.valueOf(year), cluster);
        return;
      }
      if (!criterion.isLeaf() && !"EXCLUDE".equals(kind(row))) {
        row.refuse(Rule.NOT_A_LEAF, "criterion_code");
        return;
      }
    }
    amounts(row, criterion);
  }

  private static void amounts(CheckedRow row, Frame.@Nullable Criterion criterion) {
    if (row.part().table() == DossierTable.COMMITMENTS) {
      if (row.amount("target").signum() < 0) {
        row.refuse(Rule.NEGATIVE_TARGET, "target");
      }
    } else if (row.part().table() == DossierTable.ADJUSTMENTS) {
      BigDecimal points = row.number("points");
      if (points != null && points.signum() < 0) {
        row.refuse(
            Fault.of(Rule.POINTS_OUT_OF_RANGE, "points", CheckedRow.plain(points))
                .variant("adjustment"));
      }
    } else if (criterion != null) {
      result(row, criterion);
    }
  }

  private static void result(CheckedRow row, Frame.Criterion criterion) {
    String frequency = TimeText.frequencyOf(row.code("period"));
    if (!frequency.equals("YEAR") && !frequency.equals(criterion.frequency())) {
      row.refuse(
          Fault.of(Rule.PERIOD_FREQUENCY, "period", row.code("period"))
              .variant(criterion.frequency().toLowerCase(Locale.ROOT)));
      return;
    }
    BigDecimal value = row.amount("value");
    if (criterion.takesPoints()
        && (value.signum() < 0 || value.compareTo(criterion.maxPoints()) > 0)) {
      row.refuse(
          Rule.POINTS_OUT_OF_RANGE,
          "value",
          String.valueOf(CheckedRow.plain(criterion.maxPoints())));
    }
  }

  /** Cells that only some kinds of decision need. */
  private static void neededByKind(CheckedRow row) {
    String kind = kind(row);
    if (kind == null) {
      return;
    }
    switch (kind) {
      case "EXCLUDE" -> need(row, "criterion_code", kind);
      case "BONUS", "PENALTY" -> need(row, "points", kind);
      default -> {
        // UNRANKED and BARRED are about the unit as a whole
      }
    }
  }

  private static void need(CheckedRow row, String column, String kind) {
    if (isEmpty(row, column)) {
      row.refuse(Fault.of(Rule.MISSING_VALUE, column, null, kind).variant("of_kind"));
    }
  }

  /** Whether nothing was sent; a cell at fault has no value either and its own line. */
  private static boolean isEmpty(CheckedRow row, String column) {
    return row.value(column) == null
        && row.faults().stream().noneMatch(fault -> column.equals(fault.column()));
  }

  private static @Nullable String kind(CheckedRow row) {
    return row.part().table() == DossierTable.ADJUSTMENTS ? row.text("kind") : null;
  }
}
