package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A cell (or row, or file) that was refused, with a sentence to its sender.
 *
 * @param sourceLine physical line or sheet row; empty for a whole file
 * @param ruleCode stable code of the rule of the input contract
 */
public record Reject(
    long runId,
    @Nullable String sourceFile,
    @Nullable String sheet,
    @Nullable Long sourceLine,
    @Nullable String columnName,
    @Nullable String value,
    String ruleCode,
    String messageVi,
    String messageEn) {
  /** What the sender is told. */
  public String message(Language language) {
    return switch (language) {
      case VI -> messageVi;
      case EN -> messageEn;
    };
  }
}
