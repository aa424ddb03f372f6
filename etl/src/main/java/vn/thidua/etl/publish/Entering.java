package vn.thidua.etl.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;

/**
 * The editions through which years enter the history of later ones: the current one of a year that
 * is closed or settled, else the one that says what this run computed.
 */
final class Entering {
  private final SortedMap<Integer, Edition> byYear = new TreeMap<>();

  /**
   * @param found those of closed and settled years
   */
  Entering(List<Edition> found) {
    found.forEach(this::add);
  }

  /** Unless the year enters through another one already. */
  void add(Edition edition) {
    byYear.putIfAbsent(edition.year(), edition);
  }

  @Nullable Edition of(int year) {
    return byYear.get(year);
  }

  /** Those of earlier years, by year. */
  Collection<Edition> before(int year) {
    return byYear.headMap(year).values();
  }

  /** The digests of a year's edition, which repeats what these editions say of earlier years. */
  Lines.Digests digests(int year, Lines.Digests lines) {
    var published = Sha256.start();
    published.update((lines.published() + '\n').getBytes(StandardCharsets.UTF_8));
    for (Edition edition : before(year)) {
      String told = edition.year() + " " + edition.contentDigest() + '\n';
      published.update(told.getBytes(StandardCharsets.UTF_8));
    }
    return new Lines.Digests(lines.content(), Sha256.hex(published));
  }
}
