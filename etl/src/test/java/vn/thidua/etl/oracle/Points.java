package vn.thidua.etl.oracle;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Section 3: the points of one unit on one criterion that is not excluded. */
final class Points {
  private static final Fraction TWO = Fraction.of(2);

  private final Book book;
  private final Facts own;
  private final List<Facts> peers;
  private final Side side;
  private final Dossier.Criterion criterion;
  private final Fraction max;

  /**
   * Peers are the units of the cluster that are not UNRANKED and to whom the criterion is assigned;
   * the unit itself always counts among them.
   */
  Points(Book book, Facts own, List<Facts> peers, Side side) {
    this.book = book;
    this.own = own;
    this.peers = peers;
    this.side = side;
    this.criterion = own.criterion();
    this.max = criterion.maxPoints();
  }

  /** Clamped, then rounded to the rulebook's decimals. */
  Fraction points() {
    Fraction value = side.figure(own).value();
    if (own.needsCommitment() && own.target() == null) {
      return Fraction.ZERO;
    }
    if (value == null) {
      return switch (own.method()) {
        case DEDUCTION, PER_ITEM -> clamped(byMethod(Fraction.ZERO));
        case PROPORTIONAL, PASS_FAIL, BANDED, STEPPED, LEADER_RELATIVE, SHARE_OF_BEST, POINTS ->
            Fraction.ZERO;
      };
    }
    return clamped(byMethod(value));
  }

  /** What reports that are still missing could add: the most there is less the points. */
  Fraction open() {
    boolean none =
        !own.awaited()
            || criterion.kind() == Dossier.Kind.PENALTY
            || (own.needsCommitment() && own.target() == null);
    return none ? Fraction.ZERO : book.rounded(ceiling()).minus(points());
  }

  private Fraction ceiling() {
    return own.method() == Dossier.Method.PROPORTIONAL ? max.times(criterion.capRatio()) : max;
  }

  private Fraction clamped(Fraction points) {
    Fraction floor = Fraction.ZERO;
    if (own.method() == Dossier.Method.STEPPED || own.method() == Dossier.Method.DEDUCTION) {
      floor = floorPoints().min(Fraction.ZERO);
    }
    return book.rounded(points.min(ceiling()).max(floor));
  }

  private Fraction floorPoints() {
    Fraction floor = criterion.floorPoints();
    return floor == null ? Fraction.ZERO : floor;
  }

  private Fraction byMethod(Fraction a) {
    return switch (own.method()) {
      case PROPORTIONAL -> max.times(given(achievement(own)).min(criterion.capRatio()));
      case PASS_FAIL -> passes(a) ? max : Fraction.ZERO;
      case BANDED -> banded(byBasis(a));
      case STEPPED -> stepped(byBasis(a));
      case LEADER_RELATIVE -> leaderRelative(given(achievement(own)));
      case SHARE_OF_BEST -> shareOfBest(a);
      case DEDUCTION -> max.minus(given(criterion.stepPoints()).times(a)).max(floorPoints());
      case PER_ITEM -> given(criterion.stepPoints()).times(a);
      case POINTS -> a;
    };
  }

  private @Nullable Fraction achievement(Facts facts) {
    return facts.achievement(side.figure(facts), facts.target());
  }

  /** x of BANDED and STEPPED. */
  private Fraction byBasis(Fraction a) {
    return switch (criterion.basis()) {
      case RATIO -> given(achievement(own));
      case VALUE -> a;
    };
  }

  private boolean passes(Fraction a) {
    return own.target() == null ? a.compareTo(Fraction.ONE) >= 0 : own.met(side.figure(own));
  }

  private Fraction banded(Fraction x) {
    for (Dossier.Band band : book.bands(criterion)) {
      Fraction upper = band.upper();
      if (x.compareTo(band.lower()) >= 0 && (upper == null || x.isBelow(upper))) {
        return band.points();
      }
    }
    return Fraction.ZERO;
  }

  private Fraction stepped(Fraction x) {
    Fraction steps =
        x.minus(given(criterion.pivot())).dividedBy(given(criterion.stepSize())).floor();
    return given(criterion.basePoints())
        .plus(given(criterion.stepPoints()).times(steps))
        .max(floorPoints());
  }

  private Fraction leaderRelative(Fraction a) {
    Fraction half = max.dividedBy(TWO);
    if (!a.isAbove(Fraction.ONE)) {
      return half.times(a);
    }
    Fraction leader =
        withOwn().map(this::achievement).filter(Objects::nonNull).reduce(a, Fraction::max);
    return half.plus(half.times(a.minus(Fraction.ONE).dividedBy(leader.minus(Fraction.ONE))));
  }

  private Fraction shareOfBest(Fraction a) {
    Stream<Fraction> values =
        withOwn().map(facts -> side.figure(facts).value()).filter(Objects::nonNull);
    return switch (criterion.direction()) {
      case HIGHER -> {
        Fraction greatest = values.reduce(a, Fraction::max);
        yield greatest.signum() <= 0 ? Fraction.ZERO : max.times(a).dividedBy(greatest);
      }
      case LOWER -> {
        Fraction least = values.reduce(a, Fraction::min).max(Fraction.ZERO);
        yield a.signum() <= 0 ? max : max.times(least).dividedBy(a);
      }
      case NEAR -> throw new IllegalStateException("SHARE_OF_BEST with NEAR is not sound");
    };
  }

  private Stream<Facts> withOwn() {
    return Stream.concat(peers.stream(), Stream.of(own));
  }

  /** What a sound rulebook, or the check before, makes sure of. */
  private Fraction given(@Nullable Fraction value) {
    return Objects.requireNonNull(value, criterion.code());
  }
}
