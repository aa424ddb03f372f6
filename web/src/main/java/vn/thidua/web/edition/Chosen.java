package vn.thidua.web.edition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.mart.Directory;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.UnitChoice;

/**
 * The edition a screen shows, what the reader has narrowed it to, and the editions one can turn to.
 *
 * @param editions every edition still kept, the newest year first, in it the newest edition
 */
public record Chosen(Reading reading, List<Edition> editions, Focus focus) {

  public Edition edition() {
    return reading.edition();
  }

  /** The current edition of each year, the newest year first. */
  public List<Edition> current() {
    return editions.stream().filter(Edition::isCurrent).toList();
  }

  /** The editions of this year, the newest first. */
  public List<Edition> ofYear() {
    return editions.stream().filter(each -> each.year() == edition().year()).toList();
  }

  /** The edition of this year before this one; empty where it is the first that is kept. */
  public Optional<Edition> previous() {
    return ofYear().stream().filter(each -> each.editionId() < edition().editionId()).findFirst();
  }

  /** The part of the city the reader has narrowed the screen to. */
  public Slice slice() {
    return new Slice(focus.clusterCode(), focus.theme());
  }

  /** The clusters and themes a reader can narrow a screen to. */
  public Directory directory() {
    return reading.directory();
  }

  /** {@code year=2025}, or {@code edition=12} where a link has to name one that is not current. */
  private static String query(Edition edition) {
    return edition.isCurrent() ? "year=" + edition.year() : "edition=" + edition.editionId();
  }

  /** What a link from screen to screen carries along: the year or edition, and the focus. */
  public String query() {
    return query(edition()) + focus.query();
  }

  /** A path with this very edition, whatever becomes current later, and the focus. */
  public String fixed(String path) {
    return join(path, "edition=" + edition().editionId() + focus.query());
  }

  /** A path in the same year or edition, with the focus. */
  public String link(String path) {
    return join(path, query());
  }

  /** A path in another edition, with the focus. */
  public String in(Edition other, String path) {
    return join(path, query(other) + focus.query());
  }

  /** A path in the same year or edition, about one subject: the focus stays behind. */
  private String about(String path) {
    return join(path, query(edition()));
  }

  /** A path in the same year or edition and with the same focus, told in a view of history. */
  public String seen(HistoryView view, String path) {
    return join(
        path, query(edition()) + new Focus(focus.clusterCode(), focus.theme(), view).query());
  }

  public String cluster(String clusterCode) {
    return about("/clusters/" + segment(clusterCode));
  }

  public String unit(String unitCode) {
    return about("/units/" + segment(unitCode));
  }

  /** A unit as the list of those compared names it. */
  public String compared(String unitCode) {
    return UnitChoice.of(unitCode).words();
  }

  public String compare(String unitCode) {
    return about("/compare?units=" + segment(compared(unitCode)));
  }

  /** A unit's figures on one criterion. */
  public String criterion(String unitCode, String criterionCode) {
    return unit(unitCode) + "#" + segment(criterionCode);
  }

  /** A line of a file of the dossier, as far as the edition holds it. */
  public String source(String file, long line) {
    String path = "/source?file=" + UriUtils.encode(file, StandardCharsets.UTF_8) + "&line=" + line;
    return about(path) + "#asked";
  }

  /** A path in the other view of earlier years. */
  public String as(HistoryView view, String path) {
    Focus other = new Focus(focus.clusterCode(), focus.theme(), view);
    return join(path, query(edition()) + other.query());
  }

  /** Why a unit stands where it stands in its ranking. */
  public String why(String unitCode) {
    return about("/rankings/why?unit=" + segment(unitCode));
  }

  public String ranking(String clusterCode) {
    return about("/rankings?cluster=" + UriUtils.encode(clusterCode, StandardCharsets.UTF_8));
  }

  /**
   * A table of this very edition as a file.
   *
   * @param kind of {@code vn.thidua.reports.export}
   * @param query what narrows it, encoded; empty for all the reader may see
   */
  public String table(String kind, String extension, String query) {
    String path = "/tables/" + kind + "." + extension;
    return join(query.isEmpty() ? path : path + "?" + query, "edition=" + edition().editionId());
  }

  private static String join(String path, String query) {
    return path + (path.contains("?") ? "&" : "?") + query;
  }

  /** A code is any text up to 64 characters, slashes included, so it is encoded strictly. */
  public static String segment(String code) {
    return UriUtils.encode(code, StandardCharsets.UTF_8);
  }
}
