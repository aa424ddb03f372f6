package vn.thidua.web.edition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Reading;

/**
 * The edition a screen shows and the others one can turn to.
 *
 * @param current the current edition of each year, the newest year first
 */
public record Chosen(Reading reading, List<Edition> current) {

  public Edition edition() {
    return reading.edition();
  }

  /** {@code year=2025}, or {@code edition=12} where a link has to name one that is not current. */
  public String query() {
    return edition().isCurrent() ? "year=" + edition().year() : "edition=" + edition().editionId();
  }

  /** A path with this very edition, whatever becomes current later. */
  public String fixed(String path) {
    return path + (path.contains("?") ? "&" : "?") + "edition=" + edition().editionId();
  }

  /** A path in the same year or edition. */
  public String link(String path) {
    return path + (path.contains("?") ? "&" : "?") + query();
  }

  public String cluster(String clusterCode) {
    return link("/clusters/" + segment(clusterCode));
  }

  public String unit(String unitCode) {
    return link("/units/" + segment(unitCode));
  }

  public String ranking(String clusterCode) {
    return link("/rankings?cluster=" + UriUtils.encode(clusterCode, StandardCharsets.UTF_8));
  }

  /** A code is any text up to 64 characters, slashes included, so it is encoded strictly. */
  public static String segment(String code) {
    return UriUtils.encode(code, StandardCharsets.UTF_8);
  }
}
