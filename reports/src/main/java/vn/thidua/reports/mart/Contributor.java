package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit that a unit's earlier year is made of.
 *
 * @param year the year described
 * @param unitName empty where no edition of that year is kept that names it
 */
public record Contributor(
    int year, String unitCode, @Nullable String unitName, @Nullable String unitNameEn) {
  /** The unit as the reader calls it; its code where it has no name. */
  public String unit(Language language) {
    return unitName == null ? unitCode : language.choose(unitName, unitNameEn);
  }
}
