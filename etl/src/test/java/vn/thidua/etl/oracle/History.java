package vn.thidua.etl.oracle;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Section 7 as one edition sees it: every year up to its own. */
final class History {
  private final Lineage lineage;
  private final NavigableMap<Integer, Map<String, Standing>> years;

  /** {@code years} holds the standings by year and unit, at least of the years before. */
  History(Dossier dossier, NavigableMap<Integer, Map<String, Standing>> years, int editionYear) {
    this.lineage = new Lineage(dossier, editionYear);
    this.years = years.headMap(editionYear, true);
  }

  Set<Integer> years() {
    return years.keySet();
  }

  /** AS_WAS: the units scored in a year. */
  Collection<Standing> scored(int year) {
    return years.getOrDefault(year, Map.of()).values().stream()
        .filter(s -> s.score().totals() != null)
        .toList();
  }

  private @Nullable Standing scored(String unit, int year) {
    Standing standing = years.getOrDefault(year, Map.of()).get(unit);
    return standing == null || standing.score().totals() == null ? null : standing;
  }

  /** AS_TODAY: the row of a unit in a year; none where no scored unit stands for it. */
  @Nullable Past past(String unit, int year) {
    Map<String, Fraction> weights =
        lineage.weights(unit, year, candidate -> scored(candidate, year) != null);
    if (weights.isEmpty()) {
      return null;
    }
    Fraction weighted = Fraction.ZERO;
    int commitments = 0;
    int met = 0;
    for (Map.Entry<String, Fraction> part : weights.entrySet()) {
      Score score = standing(part.getKey(), year).score();
      Fraction ratio = Objects.requireNonNull(score.totals()).ratio();
      weighted = weighted.plus(part.getValue().times(ratio));
      commitments += score.commitments();
      met += score.commitmentsMet();
    }
    Fraction ratio = weighted.dividedBy(Figure.sum(weights.values())).asRatio();
    return new Past(weights, ratio, rank(unit, year, weights.keySet()), commitments, met);
  }

  /** Carried by the unit itself and by a rename. */
  private @Nullable Integer rank(String unit, int year, Set<String> parts) {
    if (parts.size() != 1) {
      return null;
    }
    String part = parts.iterator().next();
    return lineage.names(unit).contains(part) ? standing(part, year).clusterRank() : null;
  }

  Standing standing(String unit, int year) {
    return Objects.requireNonNull(scored(unit, year), unit);
  }

  /** The unit itself and the units it is a rename of. */
  Set<String> names(String unit) {
    return lineage.names(unit);
  }

  /** The AS_TODAY rows of a unit by year, as far as there are any. */
  NavigableMap<Integer, Past> pasts(String unit) {
    NavigableMap<Integer, Past> pasts = new TreeMap<>();
    for (int year : years()) {
      Past past = past(unit, year);
      if (past != null) {
        pasts.put(year, past);
      }
    }
    return pasts;
  }
}
