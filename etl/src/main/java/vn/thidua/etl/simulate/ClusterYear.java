package vn.thidua.etl.simulate;

import java.util.ArrayList;
import java.util.List;

/** A cluster and its members in one year. */
record ClusterYear(Cluster cluster, int year, List<Member> members, Draw draw) {

  private static final double WITH_TWINS = 0.4;
  private static final double TWINS_LEAD = 0.4;
  private static final double TWINS_PARTED = 0.4;
  private static final double LEAD = 1.3;
  private static final int LARGEST = 7;

  static ClusterYear of(City city, Cluster cluster, int year, List<Unit> units) {
    Draw draw = city.root().at("cluster").at(cluster.code()).at(year);
    int original =
        units.size() > 2 && draw.at("twins").chance(WITH_TWINS)
            ? draw.at("which").below(units.size() - 1)
            : -2;
    double lift = draw.at("lead").chance(TWINS_LEAD) ? LEAD : 0;
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Member.Likeness likeness = Member.Likeness.NONE;
      if (i == original) {
        likeness = Member.Likeness.ORIGINAL;
      } else if (i == original + 1) {
        likeness =
            draw.at("parted").chance(TWINS_PARTED)
                ? Member.Likeness.SHIFTED_DOUBLE
                : Member.Likeness.DOUBLE;
      }
      Unit model = i == original + 1 ? units.get(original) : units.get(i);
      double own = likeness == Member.Likeness.NONE ? 0 : lift;
      members.add(member(city, cluster, year, i, units.get(i), model, likeness, own));
    }
    return new ClusterYear(cluster, year, List.copyOf(members), draw);
  }

  private static Member member(
      City city,
      Cluster cluster,
      int year,
      int position,
      Unit unit,
      Unit model,
      Member.Likeness likeness,
      double lift) {
    Draw self = city.root().at("unit").at(unit.code());
    SimulationPlan plan = city.plan();
    boolean isReform = year == City.REFORM_YEAR && plan.lastYear() >= City.REFORM_YEAR;
    int from = isReform && unit.kind() == UnitKind.COMMUNE ? 7 : 1;
    int to = 12;
    Member.State state = Member.State.CLOSED;
    if (isReform && unit.kind() == UnitKind.DISTRICT) {
      to = 6;
      state = Member.State.DISSOLVED;
    }
    int reported = plan.reportedUntil().getMonthValue();
    if (year == plan.lastYear() && reported < to) {
      to = reported;
      state = Member.State.IN_PROGRESS;
    }
    return new Member(
        unit,
        cluster,
        year,
        position,
        from,
        to,
        state,
        likeness,
        self,
        city.root().at("unit").at(model.code()),
        1 + self.at("size").below(LARGEST),
        lift);
  }
}
