package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * Something that looks odd or is missing; it informs and changes no number.
 *
 * @param unitCode empty where it is about a cluster as a whole
 * @param criterionCode empty where it is about the whole unit
 * @param period empty where it is about the whole year
 * @param sourceFile the row that shows it; empty where no single one does
 */
public record Finding(
    String findingCode,
    Severity severity,
    @Nullable String clusterCode,
    @Nullable String clusterName,
    @Nullable String clusterNameEn,
    @Nullable String unitCode,
    @Nullable String unitName,
    @Nullable String unitNameEn,
    @Nullable String criterionCode,
    @Nullable String criterionName,
    @Nullable String criterionNameEn,
    @Nullable String period,
    String messageVi,
    String messageEn,
    String adviceVi,
    String adviceEn,
    @Nullable String sourceFile,
    @Nullable Long sourceLine) {

  /** How much it matters; the gravest last. */
  public enum Severity {
    INFO,
    WARNING,
    SERIOUS
  }

  /** The cluster as the reader calls it; empty where it is about the city. */
  public String cluster(Language language) {
    return clusterName == null ? "" : language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it; empty where it is about a cluster as a whole. */
  public String unit(Language language) {
    return unitName == null ? "" : language.choose(unitName, unitNameEn);
  }

  /** The criterion as the reader calls it; empty where it is about the whole unit. */
  public String criterion(Language language) {
    return criterionName == null ? "" : language.choose(criterionName, criterionNameEn);
  }

  /** What was found. */
  public String message(Language language) {
    return language.choose(messageVi, messageEn);
  }

  /** What to do about it. */
  public String advice(Language language) {
    return language.choose(adviceVi, adviceEn);
  }
}
