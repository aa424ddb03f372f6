package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit of earlier years that is no member of the edition.
 *
 * @param clusterCode where it stood last; empty where that year is no longer kept
 * @param firstYear in which it was scored
 * @param lastYear in which it was scored
 * @param intoNames the units of today that grew from it, joined by {@code ;}; empty where none did
 */
public record GoneUnit(
    @Nullable String clusterCode,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    int firstYear,
    int lastYear,
    @Nullable String intoNames) {

  /** The unit as the reader called it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }
}
