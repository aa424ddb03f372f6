package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/**
 * A row of the dossier that is not what it was when the official edition before was made.
 *
 * @param unitCode empty for the regulation
 * @param about the period and stage of a result, the revision of a commitment, the number of a
 *     decision
 * @param before empty where the row is new
 * @param after empty where it is gone
 */
public record CorrectionCause(
    Source source,
    @Nullable String unitCode,
    @Nullable String criterionCode,
    @Nullable String about,
    @Nullable String before,
    @Nullable String after,
    @Nullable String beforeFile,
    @Nullable Long beforeLine,
    @Nullable String afterFile,
    @Nullable Long afterLine) {

  /** Which table of the dossier. */
  public enum Source {
    RESULT,
    COMMITMENT,
    ADJUSTMENT,
    RULEBOOK
  }
}
