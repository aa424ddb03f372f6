package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How firm the ranks of a cluster are, by trying: every change of a total that could matter is made
 * and the cluster is ranked again.
 */
final class WhatIf {
  private final List<Standing> members;
  private final Book book;

  /** A unit beside another; {@code partedBy} is TOTAL or a tie-break. */
  record Neighbour(String unit, String partedBy, Fraction gap) {}

  /** What a unit is ranked by; of keys the greater is the better. */
  private record Place(Fraction total, List<Fraction> keys) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byTotal = total.compareTo(other.total);
      for (int i = 0; byTotal == 0 && i < keys.size(); i++) {
        int byKey = keys.get(i).compareTo(other.keys.get(i));
        if (byKey != 0) {
          return byKey;
        }
      }
      return byTotal;
    }

    Place with(Fraction newTotal) {
      return new Place(newTotal, keys);
    }
  }

  /** Members of one cluster with a sound rulebook; those that are not ranked too. */
  WhatIf(List<Standing> members) {
    this.members = members;
    this.book = Objects.requireNonNull(members.get(0).score().book());
  }

  Fraction pointsOpen(Standing standing) {
    return total(standing, Side.AT_BEST).minus(total(standing, Side.ACTUAL));
  }

  int bestRank(Standing standing) {
    return rank(place(standing, Side.AT_BEST), others(standing, Side.ACTUAL));
  }

  /** Who has reported nothing could be ranked tomorrow, and ahead of those with the same total. */
  int worstRank(Standing standing) {
    Place own = place(standing, Side.ACTUAL);
    long newcomers =
        members.stream()
            .filter(other -> "no_report".equals(other.score().unrankedReason()))
            .filter(other -> !total(other, Side.AT_BEST).isBelow(own.total()))
            .count();
    return rank(own, others(standing, Side.AT_BEST)) + (int) newcomers;
  }

  @Nullable Fraction pointsToRise(Standing standing) {
    Place own = place(standing, Side.ACTUAL);
    int rank = rank(own, others(standing, Side.ACTUAL));
    Fraction cap = book.header().totalCap();
    return changes(standing)
        .filter(
            change -> {
              Fraction total = own.total().plus(change);
              Place moved = own.with(cap == null ? total : total.min(cap));
              return rank(moved, others(standing, Side.ACTUAL)) < rank;
            })
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Nullable Fraction pointsToFall(Standing standing) {
    Place own = place(standing, Side.ACTUAL);
    int rank = rank(own, others(standing, Side.ACTUAL));
    return changes(standing)
        .filter(
            change -> {
              Place moved = own.with(own.total().minus(change).max(Fraction.ZERO));
              return rank(moved, others(standing, Side.ACTUAL)) > rank;
            })
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Steps that just reach the total of another, and one more. */
  private Stream<Fraction> changes(Standing standing) {
    Fraction step = Fraction.ONE;
    for (int i = 0; i < book.header().decimals(); i++) {
      step = step.dividedBy(Fraction.of(10));
    }
    List<Fraction> changes = new ArrayList<>();
    for (Place other : others(standing, Side.ACTUAL)) {
      Fraction gap = other.total().minus(total(standing, Side.ACTUAL)).abs();
      Fraction below = gap.dividedBy(step).floor();
      for (int more = 0; more <= 2; more++) {
        changes.add(below.plus(Fraction.of(more)).times(step));
      }
    }
    return changes.stream().filter(change -> change.signum() > 0);
  }

  @Nullable Neighbour above(Standing standing) {
    return neighbour(standing, rank -> rank < rank(standing), Comparator.reverseOrder());
  }

  @Nullable Neighbour below(Standing standing) {
    return neighbour(standing, rank -> rank > rank(standing), Comparator.naturalOrder());
  }

  private @Nullable Neighbour neighbour(
      Standing standing, IntPredicate side, Comparator<Integer> nearest) {
    Optional<Standing> found =
        members.stream()
            .filter(other -> other.score().isRanked() && side.test(rank(other)))
            .min(
                Comparator.comparing((Standing other) -> rank(other), nearest)
                    .thenComparing(other -> other.score().unit()));
    return found.map(other -> beside(standing, other)).orElse(null);
  }

  private Neighbour beside(Standing standing, Standing other) {
    Place own = place(standing, Side.ACTUAL);
    Place next = place(other, Side.ACTUAL);
    Fraction gap = own.total().minus(next.total()).abs();
    String partedBy = "TOTAL";
    for (int i = own.keys().size() - 1; gap.signum() == 0 && i >= 0; i--) {
      if (own.keys().get(i).compareTo(next.keys().get(i)) != 0) {
        partedBy = book.header().tieBreaks().get(i);
      }
    }
    return new Neighbour(other.score().unit(), partedBy, gap);
  }

  private int rank(Standing standing) {
    return Objects.requireNonNull(standing.clusterRank());
  }

  private static int rank(Place place, List<Place> others) {
    return 1 + (int) others.stream().filter(other -> other.compareTo(place) > 0).count();
  }

  private List<Place> others(Standing standing, Side side) {
    return members.stream()
        .filter(other -> other.score().isRanked())
        .filter(other -> !other.score().unit().equals(standing.score().unit()))
        .map(other -> place(other, side))
        .toList();
  }

  private static Fraction total(Standing standing, Side side) {
    Score score = standing.score();
    Totals totals =
        switch (side) {
          case ACTUAL -> score.totals();
          case SELF -> score.selfTotals();
          case AT_BEST -> score.totalsAtBest();
        };
    return Objects.requireNonNull(totals).total();
  }

  private Place place(Standing standing, Side side) {
    List<Fraction> keys =
        book.header().tieBreaks().stream().map(token -> key(standing, token, side)).toList();
    return new Place(total(standing, side), keys);
  }

  private Fraction key(Standing standing, String token, Side side) {
    Score score = standing.score();
    return switch (token) {
      case "FEWER_PENALTIES" ->
          Fraction.ZERO.minus(Objects.requireNonNull(score.totals()).penalty());
      case "COMMITMENTS_MET" ->
          score.shareOfCommitments(
              side == Side.AT_BEST ? score.commitmentsInReach() : score.commitmentsMet());
      case "PREVIOUS_RANK" -> {
        Past previous = standing.previous();
        Integer rank = previous == null ? null : previous.clusterRank();
        yield Fraction.of(rank == null ? Long.MIN_VALUE : -rank);
      }
      default -> score.groupPoints(book, token.substring("GROUP:".length()), side);
    };
  }
}
