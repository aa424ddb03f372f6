package vn.thidua.etl.rulebook.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.rank.Firmness.Neighbour;

/** The ranked units of a cluster from the best down, and how firm each stands. */
public final class Ladder {

  /**
   * What the rulebook of the cluster says of ranks.
   *
   * @param tieBreaks in order
   * @param step the least difference of points: 10^−decimals
   * @param totalCap no total is above it; null where there is none
   */
  public record Rules(List<String> tieBreaks, BigDecimal step, @Nullable BigDecimal totalCap) {
    public Rules {
      tieBreaks = List.copyOf(tieBreaks);
    }
  }

  private final Rules rules;
  private final List<BigDecimal> unreported;
  private final List<Standing> now = new ArrayList<>();
  private final List<Standing> atBest = new ArrayList<>();

  /** Units that share a rank, the best rank first; by code within. */
  private final List<List<Contender>> blocks = new ArrayList<>();

  /**
   * Puts the units in order.
   *
   * @param unreported what units that have reported nothing, and so are not ranked yet, could have
   *     as totals: one report makes them ranked
   */
  public Ladder(Rules rules, List<Contender> ranked, List<BigDecimal> unreported) {
    this.rules = rules;
    this.unreported = List.copyOf(unreported);
    List<Contender> inOrder = new ArrayList<>(ranked);
    inOrder.sort(
        Comparator.comparing(Contender::now, Standing.BEST_FIRST).thenComparing(Contender::unit));
    for (Contender contender : inOrder) {
      List<Contender> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
      if (last.isEmpty() || last.get(0).now().isBetterThan(contender.now())) {
        last = new ArrayList<>();
        blocks.add(last);
      }
      last.add(contender);
      now.add(contender.now());
      atBest.add(contender.atBest());
    }
    atBest.sort(Standing.BEST_FIRST);
  }

  /** Every ranked unit, the best first. */
  public List<Firmness> firmness() {
    List<Firmness> all = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (Contender contender : blocks.get(i)) {
        all.add(firmness(contender, i));
      }
    }
    return all;
  }

  private Firmness firmness(Contender contender, int block) {
    @Nullable Contender above = block == 0 ? null : blocks.get(block - 1).get(0);
    @Nullable Contender below = block == blocks.size() - 1 ? null : blocks.get(block + 1).get(0);
    // a unit of the same rank is passed by one that stays while the other falls
    @Nullable Contender nextInLine = blocks.get(block).size() > 1 ? contender : below;
    return new Firmness(
        contender.unit(),
        above == null ? null : neighbour(contender, above),
        below == null ? null : neighbour(contender, below),
        above == null ? null : pointsToRise(contender.now(), above.now()),
        nextInLine == null ? null : pointsToFall(contender.now(), nextInLine.now()),
        1 + countBetter(now, contender.atBest()),
        worstRank(contender));
  }

  private Neighbour neighbour(Contender contender, Contender other) {
    BigDecimal gap = contender.now().total().subtract(other.now().total()).abs();
    String partedBy =
        gap.signum() > 0 ? "TOTAL" : rules.tieBreaks().get(contender.now().partedAt(other.now()));
    return new Neighbour(other.unit(), partedBy, gap);
  }

  private @Nullable BigDecimal pointsToRise(Standing standing, Standing above) {
    BigDecimal gap = above.total().subtract(standing.total());
    if (gap.signum() > 0 && standing.compareKeys(above) >= 0) {
      return atLeast(gap);
    }
    boolean isAtCap = rules.totalCap() != null && above.total().compareTo(rules.totalCap()) >= 0;
    return isAtCap ? null : moreThan(gap);
  }

  private @Nullable BigDecimal pointsToFall(Standing standing, Standing below) {
    BigDecimal gap = standing.total().subtract(below.total());
    if (gap.signum() > 0 && below.compareKeys(standing) > 0) {
      return atLeast(gap);
    }
    // no total is below 0
    return below.total().signum() > 0 ? moreThan(gap) : null;
  }

  private BigDecimal atLeast(BigDecimal gap) {
    return gap.divide(rules.step(), 0, RoundingMode.CEILING).multiply(rules.step());
  }

  private BigDecimal moreThan(BigDecimal gap) {
    BigDecimal steps = gap.divide(rules.step(), 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    return steps.multiply(rules.step());
  }

  private int worstRank(Contender contender) {
    int better = countBetter(atBest, contender.now());
    int itself = contender.atBest().isBetterThan(contender.now()) ? 1 : 0;
    BigDecimal total = contender.now().total();
    long newcomers = unreported.stream().filter(other -> other.compareTo(total) >= 0).count();
    return 1 + better - itself + (int) newcomers;
  }

  /** How many of those in order are better. */
  private static int countBetter(List<Standing> inOrder, Standing than) {
    int from = 0;
    int to = inOrder.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (inOrder.get(middle).isBetterThan(than)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
