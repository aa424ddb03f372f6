package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Section 5: ranks, tie-breaks and classes of all units of one year. */
final class Ranking {
  private final List<Score> scores;
  private final Map<String, Past> previous;

  /** {@code previous} holds by unit the AS_TODAY row of the year before, where there is one. */
  Ranking(List<Score> scores, Map<String, Past> previous) {
    this.scores = scores;
    this.previous = previous;
  }

  List<Standing> standings() {
    List<Score> ranked = scores.stream().filter(Score::isRanked).toList();
    List<List<Score>> city = blocks(ranked, Comparator.comparing(this::ratio).reversed());
    List<Standing> standings = new ArrayList<>();
    for (Score score : scores) {
      List<Score> members = ofCluster(scores, score.cluster());
      List<List<Score>> cluster = blocks(ofCluster(ranked, score.cluster()), order(score));
      standings.add(
          new Standing(
              score,
              members.size(),
              rank(cluster, score),
              rank(city, score),
              tieBrokenBy(cluster, score),
              score.isRanked() ? classification(score) : null,
              previous.get(score.unit())));
    }
    return standings;
  }

  private static List<Score> ofCluster(List<Score> scores, String cluster) {
    return scores.stream().filter(s -> s.cluster().equals(cluster)).toList();
  }

  /** Units in order, those that are equal together. */
  private static List<List<Score>> blocks(List<Score> units, Comparator<Score> order) {
    List<List<Score>> blocks = new ArrayList<>();
    for (Score unit : units.stream().sorted(order).toList()) {
      List<Score> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
      if (!last.isEmpty() && order.compare(last.get(0), unit) == 0) {
        last.add(unit);
      } else {
        blocks.add(new ArrayList<>(List.of(unit)));
      }
    }
    return blocks;
  }

  /** Equal units share the rank and the next rank is skipped (1, 2, 2, 4). */
  private static @Nullable Integer rank(List<List<Score>> blocks, Score score) {
    int rank = 1;
    for (List<Score> block : blocks) {
      if (block.contains(score)) {
        return rank;
      }
      rank += block.size();
    }
    return null;
  }

  /** Total descending, then the rulebook's tie-breaks. */
  private Comparator<Score> order(Score any) {
    Comparator<Score> order = Comparator.comparing((Score s) -> totals(s).total()).reversed();
    Book book = any.book();
    if (book != null) {
      for (String token : book.header().tieBreaks()) {
        order = order.thenComparing(tieBreak(book, token));
      }
    }
    return order;
  }

  /** The better unit first. */
  private Comparator<Score> tieBreak(Book book, String token) {
    return switch (token) {
      case "FEWER_PENALTIES" -> Comparator.comparing(s -> totals(s).penalty());
      case "COMMITMENTS_MET" ->
          Comparator.comparing((Score s) -> s.shareOfCommitments(s.commitmentsMet())).reversed();
      case "PREVIOUS_RANK" ->
          Comparator.comparing(
              this::previousRank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));
      default -> {
        String group = token.substring("GROUP:".length());
        yield Comparator.comparing((Score s) -> s.groupPoints(book, group, Side.ACTUAL)).reversed();
      }
    };
  }

  private @Nullable Integer previousRank(Score score) {
    Past past = previous.get(score.unit());
    return past == null ? null : past.clusterRank();
  }

  /** What parted the unit from the one above with the same total, else from the one below. */
  private @Nullable String tieBrokenBy(List<List<Score>> blocks, Score score) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).contains(score)) {
        Optional<Score> above = sameTotal(blocks, i - 1, score);
        Optional<Score> below = sameTotal(blocks, i + 1, score);
        return above.or(() -> below).map(other -> parting(score, other)).orElse(null);
      }
    }
    return null;
  }

  private Optional<Score> sameTotal(List<List<Score>> blocks, int index, Score score) {
    if (index < 0 || index >= blocks.size()) {
      return Optional.empty();
    }
    return Optional.of(blocks.get(index).get(0))
        .filter(other -> totals(other).total().equals(totals(score).total()));
  }

  private String parting(Score score, Score other) {
    Book book = Objects.requireNonNull(score.book());
    return book.header().tieBreaks().stream()
        .filter(token -> tieBreak(book, token).compare(score, other) != 0)
        .findFirst()
        .orElseThrow();
  }

  /** The greatest min_ratio reached whose floor every SCORE criterion keeps. */
  private Dossier.@Nullable Classification classification(Score score) {
    Book book = Objects.requireNonNull(score.book());
    Dossier.Classification reached = null;
    for (Dossier.Classification candidate : book.classes()) {
      boolean better = reached == null || candidate.minRatio().isAbove(reached.minRatio());
      if (better
          && ratio(score).compareTo(candidate.minRatio()) >= 0
          && keepsFloor(score, candidate.floorRatio())) {
        reached = candidate;
      }
    }
    return reached;
  }

  private static boolean keepsFloor(Score score, @Nullable Fraction floor) {
    return floor == null
        || score.marks().stream()
            .filter(m -> m.criterion().kind() == Dossier.Kind.SCORE && !m.facts().excluded())
            .allMatch(
                m -> m.points(Side.ACTUAL).compareTo(floor.times(m.criterion().maxPoints())) >= 0);
  }

  private Fraction ratio(Score score) {
    return totals(score).ratio();
  }

  private static Totals totals(Score score) {
    return Objects.requireNonNull(score.totals(), score.unit());
  }
}
