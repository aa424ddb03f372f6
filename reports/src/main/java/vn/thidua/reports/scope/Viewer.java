package vn.thidua.reports.scope;

import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as the account says.
 *
 * @param unitCode the unit the account belongs to; given for CLUSTER_HEAD and UNIT, empty for BOARD
 *     and ADMIN
 */
public record Viewer(Role role, @Nullable String unitCode) {

  public Viewer {
    boolean bound =
        switch (role) {
          case BOARD, ADMIN -> false;
          case CLUSTER_HEAD, UNIT -> true;
        };
    if (bound != (unitCode != null && !unitCode.isBlank())) {
      throw new IllegalArgumentException(
          "An account with the role %s %s a unit; change the account"
              .formatted(role, bound ? "needs" : "cannot have"));
    }
  }

  public static Viewer board() {
    return new Viewer(Role.BOARD, null);
  }

  public static Viewer admin() {
    return new Viewer(Role.ADMIN, null);
  }

  /** The head of a cluster, known by the unit that leads it. */
  public static Viewer clusterHead(String unitCode) {
    return new Viewer(Role.CLUSTER_HEAD, unitCode);
  }

  public static Viewer unit(String unitCode) {
    return new Viewer(Role.UNIT, unitCode);
  }

  /** Runs, the files they read and the rows they refused: kept from clusters and units. */
  public boolean seesRuns() {
    return switch (role) {
      case BOARD, ADMIN -> true;
      case CLUSTER_HEAD, UNIT -> false;
    };
  }

  /** Refuses who may not see runs. */
  public void requireRuns() {
    if (!seesRuns()) {
      throw new OutOfScope(role, "runs");
    }
  }

  /**
   * The share of somebody who sees less than everything of a subject: what is made with it is
   * nobody else's.
   */
  String share() {
    return unitCode == null ? role.name() : role.name() + ":" + unitCode;
  }
}
