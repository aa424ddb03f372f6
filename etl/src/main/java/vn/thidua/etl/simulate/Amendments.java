package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Which commitments were amended, when and why: some in good time, a few to fit the result. */
final class Amendments {

  private static final double AMENDED = 0.035;
  private static final double TWICE = 0.2;
  private static final double FITTED = 0.1;

  /** A higher revision of a commitment; the target in hundredths. */
  record Amendment(
      int revision, long target, LocalDate amendedOn, String documentNo, String reason) {}

  private final Figures figures;
  private final LocalDate latest;

  Amendments(SimulationPlan plan, Figures figures) {
    this.figures = figures;
    this.latest = plan.reportedUntil().atEndOfMonth();
  }

  List<Amendment> of(Member member, Leaf leaf) {
    // twins keep what they signed, or they would not stay equal
    if (member.isTwin() || leaf.direction() == Leaf.Direction.NEAR) {
      return List.of();
    }
    List<Amendment> amendments = new ArrayList<>();
    Draw draw = member.self().at("amendment").at(leaf.code()).at(member.year());
    long target = figures.target(member, leaf);
    if (draw.chance(AMENDED) && member.fromMonth() == 1) {
      target = changed(target, leaf, draw.at("by").between(0.85, 1.12));
      LocalDate day = LocalDate.of(member.year(), Month.JUNE, 5).plusDays(draw.at("day").below(70));
      add(amendments, target, day, "AMENDED", draw);
      if (draw.at("again").chance(TWICE)) {
        target = changed(target, leaf, draw.at("more").between(0.9, 1.05));
        LocalDate later = day.plusDays(40 + draw.at("later").below(40));
        add(amendments, target, later, "AMENDED", draw.at("second"));
      }
    }
    long reached = figures.verified(member, leaf);
    boolean missed = leaf.direction() == Leaf.Direction.LOWER ? reached > target : reached < target;
    if (missed
        && reached > 0
        && member.state() == Member.State.CLOSED
        && draw.at("fitted").chance(FITTED)) {
      LocalDate day = LocalDate.of(member.year(), Month.NOVEMBER, 27);
      add(amendments, reached, day.plusDays(draw.at("when").below(32)), "FITTED", draw);
    }
    return amendments;
  }

  private void add(
      List<Amendment> amendments, long target, LocalDate day, String occasion, Draw draw) {
    if (day.isAfter(latest)) {
      return;
    }
    String documentNo = 300 + draw.at("document").below(700) + "/QĐ-UBND";
    amendments.add(
        new Amendment(amendments.size() + 1, target, day, documentNo, Reasons.of(occasion, draw)));
  }

  private static long changed(long target, Leaf leaf, double ratio) {
    long step = leaf.digits() == 0 ? 100 : leaf.digits() == 1 ? 10 : 1;
    long changed = Math.max(step, Math.round(target * ratio / step) * step);
    return leaf.figure() == Leaf.Figure.RATE ? Math.min(10_000, changed) : changed;
  }
}
