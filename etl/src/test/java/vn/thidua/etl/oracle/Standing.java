package vn.thidua.etl.oracle;

import org.jspecify.annotations.Nullable;

/**
 * Section 5 for one unit in one year.
 *
 * @param classification the class reached, empty for none
 * @param previous the AS_TODAY row of the year before
 */
record Standing(
    Score score,
    int clusterSize,
    @Nullable Integer clusterRank,
    @Nullable Integer cityRank,
    @Nullable String tieBrokenBy,
    Dossier.@Nullable Classification classification,
    @Nullable Past previous) {

  @Nullable Integer rank(Dossier.Scope scope) {
    return switch (scope) {
      case CLUSTER -> clusterRank;
      case CITY -> cityRank;
    };
  }
}
