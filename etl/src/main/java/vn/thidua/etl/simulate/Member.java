package vn.thidua.etl.simulate;

/**
 * A unit in one year of its cluster.
 *
 * @param position its place in the cluster's list, from 0
 * @param fromMonth the first month it works in this form
 * @param toMonth the last month it reports
 * @param state how far its year got
 * @param likeness whose figures it has
 * @param self its own branch of chance
 * @param figures the branch its figures come from: of a twin, that of the other
 * @param size its amounts are so many times those of a unit of size 1
 * @param lift what it does better than chance alone would give, in deviations
 */
record Member(
    Unit unit,
    Cluster cluster,
    int year,
    int position,
    int fromMonth,
    int toMonth,
    State state,
    Likeness likeness,
    Draw self,
    Draw figures,
    int size,
    double lift) {

  enum State {
    CLOSED,
    IN_PROGRESS,
    DISSOLVED
  }

  /** Twins are units with equal totals: such ties must happen, and the board decides them. */
  enum Likeness {
    NONE,
    ORIGINAL,
    DOUBLE,
    /** Equal in all, but for a mark more in one group and a mark less in another. */
    SHIFTED_DOUBLE
  }

  boolean isTwin() {
    return likeness != Likeness.NONE;
  }
}
