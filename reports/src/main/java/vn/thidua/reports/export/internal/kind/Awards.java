package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.AwardFilter;
import vn.thidua.reports.mart.AwardProposal;
import vn.thidua.reports.mart.Outcome;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** What became of each unit in the drawing up of each award, and why. */
public final class Awards implements TableSource {
  private static final String AWARD = "award";
  private static final String OUTCOME = "outcome";

  @Override
  public String id() {
    return "awards";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(AWARD, OUTCOME);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    AwardFilter filter =
        new AwardFilter(
            narrowing.clusterCode(),
            narrowing.unitCode(),
            narrowing.text(AWARD),
            narrowing.one(OUTCOME, Outcome.class));
    Language language = texts.language();
    return new Columns<AwardProposal>(texts)
        .word("award_code", AwardProposal::awardCode)
        .name("award_name", row -> row.award(language))
        .word("cluster_code", AwardProposal::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", AwardProposal::unitCode)
        .name("unit_name", row -> row.unit(language))
        .whole("cluster_rank", AwardProposal::clusterRank)
        .whole("city_rank", AwardProposal::cityRank)
        .listed("outcome", "outcome", AwardProposal::outcome)
        .name("reason_code", row -> texts.text("award-reason." + row.reasonCode()))
        .table(id(), reading.rankings().allAwards(filter), reading.edition());
  }
}
