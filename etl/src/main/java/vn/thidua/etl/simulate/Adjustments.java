package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** The board's decisions on single units; whatever it decides, twins keep equal totals. */
final class Adjustments {

  private static final double PENALISED = 0.03;
  private static final double COMMENDED = 0.04;
  private static final double NOT_ASSIGNED = 0.03;
  private static final double GROUP_NOT_ASSIGNED = 0.012;
  private static final double NOT_RANKED = 0.006;
  private static final double BARRED = 0.015;
  private static final double PRAISED_AND_BLAMED = 0.4;
  private static final double BODIES_WITHOUT_INVESTMENT = 0.7;

  /** One decision; the points in hundredths, 0 where it has none. */
  record Adjustment(
      String criterion,
      String kind,
      long points,
      String decisionNo,
      LocalDate decidedOn,
      String reason) {}

  private final SimulationPlan plan;

  Adjustments(SimulationPlan plan) {
    this.plan = plan;
  }

  List<Adjustment> of(Member member) {
    List<Adjustment> decisions = new ArrayList<>();
    if (member.state() == Member.State.DISSOLVED) {
      decisions.add(decision(member, "DISSOLVED", "", "UNRANKED", 0));
    } else if (!member.isTwin()) {
      assignments(member, decisions);
      conduct(member, decisions);
    } else if (member.likeness() == Member.Likeness.DOUBLE
        && member.self().at("both").at(member.year()).chance(PRAISED_AND_BLAMED)) {
      decisions.add(decision(member, "BONUS", "", "BONUS", 250));
      decisions.add(decision(member, "PENALTY", "", "PENALTY", 250));
    }
    return decisions;
  }

  /** What the unit has no part in. */
  private void assignments(Member member, List<Adjustment> decisions) {
    Draw unit = member.self();
    if (member.unit().kind() == UnitKind.PARTY_BODY
        && unit.at("no investment").chance(BODIES_WITHOUT_INVESTMENT)) {
      decisions.add(decision(member, "EXCLUDE", "KT2", "EXCLUDE", 0));
    }
    if (member.unit().kind() != UnitKind.COMMUNE
        && unit.at("own sector").chance(GROUP_NOT_ASSIGNED * 2)) {
      decisions.add(decision(member, "EXCLUDE_GROUP", "I.3", "EXCLUDE", 0));
    } else if (unit.at("not assigned").at(member.year()).chance(NOT_ASSIGNED)) {
      decisions.add(decision(member, "EXCLUDE", "CC3", "EXCLUDE", 0));
    }
  }

  /** What the board saw in the year. */
  private void conduct(Member member, List<Adjustment> decisions) {
    Draw year = member.self().at("board").at(member.year());
    if (year.at("good").chance(COMMENDED)) {
      long points = 500L * (1 + year.at("good points").below(3));
      decisions.add(decision(member, "BONUS", "", "BONUS", points));
    }
    if (year.at("bad").chance(PENALISED)) {
      long points = 250L * (1 + year.at("bad points").below(6));
      decisions.add(decision(member, "PENALTY", "", "PENALTY", points));
    }
    if (year.at("barred").chance(BARRED)) {
      decisions.add(decision(member, "BARRED", "", "BARRED", 0));
    }
    if (year.at("unranked").chance(NOT_RANKED)) {
      decisions.add(decision(member, "UNRANKED", "", "UNRANKED", 0));
    }
  }

  private Adjustment decision(
      Member member, String occasion, String criterion, String kind, long points) {
    Draw draw = member.self().at("decision").at(occasion).at(member.year());
    LocalDate day =
        member.state() == Member.State.CLOSED
            ? LocalDate.of(member.year(), Month.OCTOBER, 1).plusDays(draw.below(85))
            : LocalDate.of(member.year(), member.toMonth(), 1).plusDays(draw.below(28));
    LocalDate latest = plan.reportedUntil().atEndOfMonth();
    return new Adjustment(
        criterion,
        kind,
        points,
        10 + draw.at("number").below(490) + "/QĐ-HĐTĐKT",
        day.isAfter(latest) ? latest : day,
        Reasons.of(occasion, draw));
  }
}
