package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/**
 * Which refused rows of a run to read; an empty field means all.
 *
 * @param sourceFile a path inside the dossier: the rows of one sender
 * @param ruleCode a rule of the input contract
 */
public record RejectFilter(@Nullable String sourceFile, @Nullable String ruleCode) {
  /** Every refused row. */
  public static final RejectFilter ALL = new RejectFilter(null, null);
}
