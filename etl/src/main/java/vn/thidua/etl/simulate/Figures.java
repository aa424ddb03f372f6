package vn.thidua.etl.simulate;

import vn.thidua.etl.rulebook.Period;

/**
 * What a unit signed, did and said it did: all figures in hundredths, each a function of the unit,
 * the criterion and the year. Binary fractions stay inside; what leaves is a whole number.
 */
final class Figures {

  private static final double ON_TARGET = 0.14;
  private static final double FAR_OFF = 0.015;
  private static final double EARLY_TARGETS_SPREAD = 0.12;

  /** Units plan a little below what they can reach: by so many deviations. */
  private static final double EFFORT = 0.1;

  private static final int MOST_CASES = 4;

  private final int firstYear;

  Figures(int firstYear) {
    this.firstYear = firstYear;
  }

  /** The target signed for the year. */
  long target(Member member, Leaf leaf) {
    return base(member, leaf) * scale(member, leaf);
  }

  private long base(Member member, Leaf leaf) {
    Draw draw = member.figures().at(leaf.code());
    double typical =
        leaf.typical() * Math.max(0.5, power(leaf.growth(), member.year() - firstYear));
    if (leaf.figure() == Leaf.Figure.RATE && leaf.typical() > 50) {
      double rate = Math.min(99.5, typical) + draw.at("target").deviation();
      return rounded(Math.min(99.8, rate), leaf.digits());
    }
    double target = typical * (1 + EARLY_TARGETS_SPREAD * draw.at("target").deviation());
    if (leaf.aggregation() == Leaf.Aggregation.SUM) {
      target = target * (13 - member.fromMonth()) / 12;
    }
    return Math.max(rounded(target, leaf.digits()), unit(leaf.digits()));
  }

  /** The year's figure as it truly is, and as the board finds it. */
  long verified(Member member, Leaf leaf) {
    return actual(member, leaf) * scale(member, leaf);
  }

  /** The year's figure as the unit sees itself: never worse than it is. */
  long claimed(Member member, Leaf leaf) {
    long actual = actual(member, leaf);
    Draw draw = year(member, leaf).at("claim");
    long one = unit(leaf.digits());
    boolean boasts = draw.chance(0.55);
    double optimism = 0.03 * Math.abs(draw.at("much").deviation());
    long claimed =
        switch (leaf.figure()) {
          case AMOUNT, RATE ->
              leaf.direction() == Leaf.Direction.NEAR
                  ? actual
                  : leaf.direction() == Leaf.Direction.LOWER
                      ? rounded(actual / 100.0 * (1 - optimism), leaf.digits())
                      : rounded(actual / 100.0 * (1 + optimism), leaf.digits());
          case COUNT, ITEMS -> actual + (draw.at("one").chance(0.6) ? one : 0);
          case PASS -> one;
          case MARK -> actual + 50L * (1 + draw.at("marks").below(1 + leaf.maxPoints() / 20));
          case FAULTS, LAPSES -> actual > 0 && draw.at("one").chance(0.6) ? actual - one : actual;
        };
    return (boasts ? ceiling(leaf, claimed) : actual) * scale(member, leaf);
  }

  private long actual(Member member, Leaf leaf) {
    Draw draw = year(member, leaf);
    double quality = quality(member, leaf, draw);
    return switch (leaf.figure()) {
      case AMOUNT, RATE, COUNT -> achieved(member, leaf, quality, draw);
      case PASS -> draw.at("pass").deviation() < 1.2 + 0.7 * quality ? 100 : 0;
      case MARK -> mark(member, leaf, quality);
      case FAULTS, LAPSES -> cases(leaf.typical() - 0.07 * quality, draw);
      case ITEMS -> cases(leaf.typical() + 0.07 * quality, draw);
    };
  }

  /** How good the unit is at this, about normal: it is partly itself, partly the year. */
  private static double quality(Member member, Leaf leaf, Draw draw) {
    Draw unit = member.figures();
    return 0.75 * unit.at("ability").deviation()
        + 0.3 * unit.at("form").at(member.year()).deviation()
        + 0.35 * unit.at("talent").at(leaf.code()).deviation()
        + 0.5 * draw.at("luck").deviation()
        + member.lift();
  }

  private long achieved(Member member, Leaf leaf, double quality, Draw draw) {
    long target = base(member, leaf);
    if (draw.at("exact").chance(ON_TARGET)) {
      return target;
    }
    double ratio = 1 + leaf.spread() * (EFFORT + quality);
    if (draw.at("far").chance(FAR_OFF)) {
      ratio =
          draw.at("how").chance(0.6)
              ? draw.at("low").between(0.3, 0.6)
              : draw.at("high").between(1.4, 1.9);
    }
    ratio = Math.max(0.2, ratio);
    double actual =
        switch (leaf.direction()) {
          case HIGHER -> target * ratio;
          case LOWER -> target / ratio;
          case NEAR -> target * (1 + leaf.spread() * draw.at("side").deviation());
        };
    return ceiling(leaf, rounded(actual / 100.0, leaf.digits()));
  }

  private static long mark(Member member, Leaf leaf, double quality) {
    double share = Math.min(0.96, Math.max(0.45, 0.88 + leaf.spread() * quality));
    long halves = Math.round(leaf.maxPoints() * share * 2);
    long shift = 0;
    if (member.likeness() == Member.Likeness.SHIFTED_DOUBLE) {
      // one mark more here and one less there: totals stay equal, group points do not
      shift = leaf.code().equals("XD1") ? -1 : leaf.code().equals("TD3") ? 1 : 0;
    }
    return (halves + shift) * 50;
  }

  private static long cases(double chance, Draw draw) {
    double each = Math.min(0.6, Math.max(0.02, chance));
    int count = 0;
    while (count < MOST_CASES && draw.at("case").at(count).chance(each)) {
      count++;
    }
    return count * 100L;
  }

  /**
   * The figure of one period of a year whose figure is {@code annual}: sums are spread by season
   * and add up to it, others vary about it.
   */
  long period(Member member, Leaf leaf, Period period, long annual) {
    long scale = scale(member, leaf);
    long base = annual / scale;
    if (leaf.aggregation() == Leaf.Aggregation.SUM) {
      return (reached(member, leaf, period.lastMonth(), base)
              - reached(member, leaf, period.firstMonth() - 1, base))
          * scale;
    }
    int index = (period.lastMonth() - 1) * leaf.frequency().periods() / 12;
    return ceiling(leaf, base + offset(member, leaf, index, base)) * scale;
  }

  private static long offset(Member member, Leaf leaf, int index, long base) {
    Draw pair = year(member, leaf).at("pair").at(index / 2);
    long step = leaf.figure() == Leaf.Figure.MARK ? 50 : unit(leaf.digits());
    double width = leaf.spread() * 0.5 * base * Math.abs(pair.deviation());
    long amount = Math.min(Math.round(width / step), Math.max(0, base / step - 1)) * step;
    return switch (leaf.aggregation()) {
      case AVERAGE -> index % 2 == 0 ? -amount : amount;
      case LAST -> index + 1 == leaf.frequency().periods() ? 0 : -amount;
      case MAX -> index == 0 ? -amount : 0;
      case MIN -> index == 0 ? 0 : amount;
      case SUM -> throw new IllegalStateException("sums are spread by season");
    };
  }

  /** What of a year's sum is reached by the end of a month; the months before the unit count 0. */
  private static long reached(Member member, Leaf leaf, int month, long base) {
    long part = 0;
    long whole = 0;
    Draw draw = year(member, leaf).at("month");
    for (int m = member.fromMonth(); m <= 12; m++) {
      double vary = 1 + 0.1 * draw.at(m).deviation();
      long weight = Math.round(100 * leaf.season().weight(m) * vary);
      whole += weight;
      part += m <= month ? weight : 0;
    }
    long step = unit(leaf.digits());
    return base / step * part / whole * step;
  }

  /** Percentages end at 100, marks at the criterion's maximum. */
  private static long ceiling(Leaf leaf, long value) {
    return switch (leaf.figure()) {
      case RATE -> Math.min(10_000, value);
      case MARK -> Math.min(leaf.maxPoints() * 100L, value);
      case PASS -> Math.min(100, value);
      case AMOUNT, COUNT, FAULTS, ITEMS, LAPSES -> value;
    };
  }

  private static long scale(Member member, Leaf leaf) {
    return leaf.figure() == Leaf.Figure.AMOUNT ? member.size() : 1;
  }

  private static Draw year(Member member, Leaf leaf) {
    return member.figures().at(leaf.code()).at(member.year());
  }

  private static double power(double base, int exponent) {
    double power = 1;
    for (int i = 0; i < Math.abs(exponent); i++) {
      power = exponent > 0 ? power * base : power / base;
    }
    return power;
  }

  private static long rounded(double value, int digits) {
    long unit = unit(digits);
    return Math.round(value * 100 / unit) * unit;
  }

  /** The smallest step of a figure with so many decimals, in hundredths. */
  private static long unit(int digits) {
    return digits == 0 ? 100 : digits == 1 ? 10 : 1;
  }
}
