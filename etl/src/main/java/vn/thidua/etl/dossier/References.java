package vn.thidua.etl.dossier;

import java.util.Map;

/**
 * Rules that look beyond a cell: at other cells of the row, or at what the row refers to. A
 * reference that stands in one cell is checked whatever else is wrong; rules over several cells
 * only where all cells are right, and then the first that fails is said.
 */
final class References {
  private References() {}

  /** Adds the faults of the row; award rules refer to each other and are {@link AwardRules}'. */
  static void check(CheckedRow row, Frame frame) {
    switch (row.part().table()) {
      case CLUSTERS -> cluster(row);
      case MEMBERSHIPS -> {
        unit(row, "unit_code", frame);
        knownCluster(row, frame);
      }
      case SUCCESSIONS -> succession(row, frame);
      case RULEBOOKS -> {
        if (!Frame.EVERY_CLUSTER.equals(row.text("cluster_code"))) {
          knownCluster(row, frame);
        }
      }
      case CRITERIA, CLASSIFICATIONS -> hasRulebook(row, frame);
      case BANDS -> band(row, frame);
      case COMMITMENTS, RESULTS, ADJUSTMENTS -> Figures.check(row, frame);
      case AWARDS -> {
        unit(row, "unit_code", frame);
        award(row, "award_code", frame);
      }
      case UNITS, AWARD_RULES -> {
        // units refer to nothing
      }
    }
  }

  static void unit(CheckedRow row, String column, Frame frame) {
    String code = row.text(column);
    if (code != null && !frame.hasUnit(code)) {
      row.refuseReference(column, "unit");
    }
  }

  static void award(CheckedRow row, String column, Frame frame) {
    String code = row.text(column);
    if (code != null && !frame.hasAward(code)) {
      row.refuseReference(column, "award");
    }
  }

  private static void cluster(CheckedRow row) {
    if (Frame.EVERY_CLUSTER.equals(row.text("cluster_code"))) {
      row.refuse(
          Fault.of(Rule.BAD_CODE, "cluster_code", Frame.EVERY_CLUSTER).variant("every_cluster"));
    }
  }

  private static void knownCluster(CheckedRow row, Frame frame) {
    String code = row.text("cluster_code");
    if (code != null && !frame.hasCluster(code)) {
      row.refuseReference("cluster_code", "cluster");
    }
  }

  private static void succession(CheckedRow row, Frame frame) {
    unit(row, "predecessor_code", frame);
    unit(row, "successor_code", frame);
    if (row.isSound() && row.code("predecessor_code").equals(row.code("successor_code"))) {
      row.refuse(
          Fault.of(Rule.UNKNOWN_VALUE, "successor_code", row.code("successor_code"))
              .variant("own_successor"));
    }
  }

  private static void hasRulebook(CheckedRow row, Frame frame) {
    if (row.isSound() && frame.rulebook(row.year(), row.code("cluster_code")) == null) {
      row.refuseReference("cluster_code", "rulebook", String.valueOf(row.year()));
    }
  }

  private static void band(CheckedRow row, Frame frame) {
    hasRulebook(row, frame);
    if (!row.isSound()) {
      return;
    }
    Map<String, Frame.Criterion> rulebook = frame.rulebook(row.year(), row.code("cluster_code"));
    if (rulebook != null && !rulebook.containsKey(row.code("criterion_code"))) {
      row.refuseReference(
          "criterion_code", "criterion", String.valueOf(row.year()), row.code("cluster_code"));
    }
  }
}
