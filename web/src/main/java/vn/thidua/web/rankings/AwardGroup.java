package vn.thidua.web.rankings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.AwardFilter;
import vn.thidua.reports.mart.AwardProposal;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.Outcome;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.reports.mart.ReasonCount;

/**
 * One award of the year: what the board has to vote on first, then who is proposed, then why the
 * others are not.
 *
 * @param contested the first of them, proposed the same; counts tells how many there are
 * @param counts by outcome and reason
 */
record AwardGroup(
    AwardRule rule,
    List<AwardProposal> contested,
    List<AwardProposal> proposed,
    List<ReasonCount> counts) {
  private static final int SHOWN = 100;

  /** The awards of a cluster, or of the city, of which the viewer sees anything. */
  static List<AwardGroup> of(Rankings rankings, @Nullable String clusterCode) {
    List<ReasonCount> all = rankings.awardReasons(clusterCode);
    List<AwardGroup> groups = new ArrayList<>();
    for (AwardRule rule : rankings.awardRules()) {
      List<ReasonCount> counts =
          all.stream().filter(each -> each.awardCode().equals(rule.awardCode())).toList();
      if (!counts.isEmpty()) {
        groups.add(
            new AwardGroup(
                rule,
                first(rankings, clusterCode, rule, Outcome.CONTESTED),
                first(rankings, clusterCode, rule, Outcome.PROPOSED),
                counts));
      }
    }
    return groups;
  }

  private static List<AwardProposal> first(
      Rankings rankings, @Nullable String clusterCode, AwardRule rule, Outcome outcome) {
    return rankings.awards(new AwardFilter(clusterCode, null, rule.awardCode(), outcome), SHOWN);
  }

  /** Those that are not proposed, by reason. */
  public List<ReasonCount> refused() {
    return counts.stream().filter(each -> each.outcome() == Outcome.NOT_PROPOSED).toList();
  }

  /** How many have come out so, shown or not. */
  public long count(Outcome outcome) {
    return counts.stream()
        .filter(each -> each.outcome() == outcome)
        .mapToLong(ReasonCount::units)
        .sum();
  }

  /** How many the board has to vote on. */
  public long votes() {
    return count(Outcome.CONTESTED);
  }

  /** How many are proposed. */
  public long proposals() {
    return count(Outcome.PROPOSED);
  }
}
