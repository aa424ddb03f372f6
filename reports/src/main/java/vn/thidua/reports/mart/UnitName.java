package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.MemberRole;
import vn.thidua.reports.text.Language;

/**
 * A unit of an edition and where it stands.
 *
 * @param unitKind as the dossier writes it
 */
public record UnitName(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    @Nullable String unitKind,
    MemberRole role) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** Its sort as the reader calls it; empty where the dossier names none. */
  public @Nullable String kind(Language language) {
    return UnitKind.name(unitKind, language);
  }
}
