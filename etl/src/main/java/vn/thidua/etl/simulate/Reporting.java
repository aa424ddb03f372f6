package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.util.function.Consumer;
import vn.thidua.etl.rulebook.Frequency;
import vn.thidua.etl.rulebook.Period;

/** Which figures a unit reports, at which stage and when; late and missing ones among them. */
final class Reporting {

  /** The round in which the year is closed; rounds 1 to 4 are the quarters. */
  static final int YEAR_END = 5;

  private static final double NEVER_REPORTED = 0.012;
  private static final double PERIOD_MISSING = 0.018;
  private static final double LATE = 0.05;
  private static final double SILENT = 0.004;
  private static final double YEAR_REPORTED_EARLY = 0.8;
  private static final double SEEN_BY_BOARD = 0.95;
  private static final double CORRECTED_BY_BOARD = 0.75;
  private static final double CONFIRMED_BY_BOARD = 0.2;
  private static final double REVIEWED_AT_HALF_YEAR = 0.25;

  enum Stage {
    SELF,
    CROSS,
    BOARD
  }

  /** One reported figure, in hundredths. */
  record Report(
      Member member, Leaf leaf, String period, Stage stage, long value, LocalDate submittedOn) {}

  private final SimulationPlan plan;
  private final Figures figures;
  private final LocalDate latest;

  Reporting(SimulationPlan plan, Figures figures) {
    this.plan = plan;
    this.figures = figures;
    this.latest = plan.reportedUntil().plusMonths(1).atDay(15);
  }

  /** Hands over all that a unit reports on one criterion in one round. */
  void report(Member member, Leaf leaf, int round, Consumer<Report> sink) {
    Draw draw = member.figures().at("reports").at(member.year());
    if (isSilent(member) || draw.at(leaf.code()).chance(NEVER_REPORTED)) {
      return;
    }
    boolean byPeriod = isReportedByPeriod(member, leaf);
    if (round == YEAR_END) {
      if (member.state() == Member.State.CLOSED) {
        yearEnd(member, leaf, byPeriod, sink);
      }
    } else if (byPeriod && leaf.frequency() != Frequency.YEAR) {
      periods(member, leaf, round, sink);
    } else if (isYearDue(member, round)) {
      early(member, leaf, sink);
    }
  }

  /** Here and there a unit sends nothing all year. */
  static boolean isSilent(Member member) {
    return !member.isTwin() && member.self().at("silent").at(member.year()).chance(SILENT);
  }

  private boolean isReportedByPeriod(Member member, Leaf leaf) {
    if (plan.detail() == Detail.FULL || member.state() != Member.State.CLOSED) {
      return true;
    }
    return member.year() >= plan.lastYear() - 1
        && member.fromMonth() == 1
        && leaf.aggregation() == Leaf.Aggregation.SUM
        && (leaf.figure() == Leaf.Figure.AMOUNT || leaf.figure() == Leaf.Figure.COUNT);
  }

  private void periods(Member member, Leaf leaf, int round, Consumer<Report> sink) {
    long claimed = figures.claimed(member, leaf);
    long verified = figures.verified(member, leaf);
    Draw draw = member.figures().at("periods").at(leaf.code()).at(member.year());
    for (int i = 0; i < leaf.frequency().periods(); i++) {
      Period period = Period.of(member.year(), leaf.frequency(), i);
      boolean isWorked =
          period.firstMonth() >= member.fromMonth() && period.lastMonth() <= member.toMonth();
      if (!isWorked || draw.at(i).chance(PERIOD_MISSING)) {
        continue;
      }
      if (period.quarter() == round) {
        long value = figures.period(member, leaf, period, claimed);
        if (value > 0 || leaf.figure().isReportedWhenNone()) {
          LocalDate due = period.end().plusDays(3 + draw.at(i).at("day").below(12));
          sink.accept(report(member, leaf, period.text(), Stage.SELF, value, due));
        }
      }
      if (isCrossed(member, period, round)) {
        long value = figures.period(member, leaf, period, verified);
        if (value > 0 || leaf.figure().isReportedWhenNone()) {
          LocalDate due = period.end().plusDays(20 + draw.at(i).at("cross").below(10));
          sink.accept(report(member, leaf, period.text(), Stage.CROSS, value, due));
        }
      }
    }
  }

  /** Clusters cross-check at half-year and at the end: in COMPACT only some, only the last year. */
  private boolean isCrossed(Member member, Period period, int round) {
    if (plan.detail() == Detail.FULL) {
      return round % 2 == 0 && (period.quarter() + 1) / 2 * 2 == round;
    }
    return member.state() == Member.State.IN_PROGRESS
        && round == 2
        && period.quarter() == 2
        && Draw.root(plan.seed())
            .at("reviewed")
            .at(member.cluster().code())
            .chance(REVIEWED_AT_HALF_YEAR);
  }

  private static boolean isYearDue(Member member, int round) {
    return member.state() == Member.State.IN_PROGRESS && round == 4 && member.toMonth() > 9;
  }

  /** Yearly criteria of a year not over: most units already have their figure. */
  private void early(Member member, Leaf leaf, Consumer<Report> sink) {
    Draw draw = member.figures().at("early").at(leaf.code()).at(member.year());
    long value = figures.claimed(member, leaf);
    if (draw.chance(YEAR_REPORTED_EARLY) && (value > 0 || leaf.figure().isReportedWhenNone())) {
      LocalDate due = plan.reportedUntil().atEndOfMonth().plusDays(1 + draw.at("day").below(12));
      sink.accept(report(member, leaf, year(member), Stage.SELF, value, due));
    }
  }

  private void yearEnd(Member member, Leaf leaf, boolean byPeriod, Consumer<Report> sink) {
    long claimed = figures.claimed(member, leaf);
    long verified = figures.verified(member, leaf);
    if (claimed == 0 && verified == 0 && !leaf.figure().isReportedWhenNone()) {
      return;
    }
    Draw draw = member.figures().at("board").at(leaf.code()).at(member.year());
    // a unit founded in mid-year has no figures for all periods: it gives one for its year
    if (!byPeriod || leaf.frequency() == Frequency.YEAR || member.fromMonth() > 1) {
      LocalDate due = LocalDate.of(member.year(), 12, 5).plusDays(draw.at("self").below(24));
      sink.accept(report(member, leaf, year(member), Stage.SELF, claimed, due));
    }
    double chance =
        plan.detail() == Detail.FULL
            ? SEEN_BY_BOARD
            : claimed != verified ? CORRECTED_BY_BOARD : CONFIRMED_BY_BOARD;
    if (draw.chance(chance)) {
      LocalDate due = LocalDate.of(member.year() + 1, 1, 8).plusDays(draw.at("day").below(18));
      sink.accept(report(member, leaf, year(member), Stage.BOARD, verified, due));
    }
  }

  private Report report(
      Member member, Leaf leaf, String period, Stage stage, long value, LocalDate due) {
    Draw draw = member.self().at("late").at(leaf.code()).at(period);
    LocalDate sent =
        stage == Stage.SELF && draw.chance(LATE) ? due.plusDays(20 + draw.at("by").below(45)) : due;
    LocalDate submittedOn = sent.isAfter(latest) ? latest : sent;
    return new Report(member, leaf, period, stage, value, submittedOn);
  }

  private static String year(Member member) {
    return Period.whole(member.year()).text();
  }
}
