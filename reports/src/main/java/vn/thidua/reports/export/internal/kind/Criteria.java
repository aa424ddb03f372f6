package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.CriterionFilter;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Every criterion of every unit against its commitment. */
public final class Criteria implements TableSource {
  private static final String STATUS = "status";
  private static final String CRITERION = "criterion";

  @Override
  public String id() {
    return "criteria";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.THEME, STATUS, CRITERION);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    CriterionFilter filter =
        new CriterionFilter(
            narrowing.clusterCode(),
            narrowing.unitCode(),
            narrowing.text(CRITERION),
            narrowing.text(Narrowing.THEME),
            narrowing.one(STATUS, Status.class));
    return columns(texts).table(id(), reading.criteria(filter), reading.edition());
  }

  static Columns<UnitCriterion> columns(Texts texts) {
    Language language = texts.language();
    return new Columns<UnitCriterion>(texts)
        .word("cluster_code", UnitCriterion::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", UnitCriterion::unitCode)
        .name("unit_name", row -> row.unit(language))
        .word("criterion_code", UnitCriterion::criterionCode)
        .name("criterion_name", row -> row.criterion(language))
        .word("theme", UnitCriterion::theme)
        .word("unit_of_measure", UnitCriterion::unitOfMeasure)
        .number("target", UnitCriterion::target)
        .number("target_original", UnitCriterion::targetOriginal)
        .number("actual", UnitCriterion::actual)
        .listed("stage", "stage", UnitCriterion::stage)
        .ratio("achievement", UnitCriterion::achievement)
        .ratio("achievement_original", UnitCriterion::achievementOriginal)
        .number("expected_to_date", UnitCriterion::expectedToDate)
        .ratio("pace", UnitCriterion::pace)
        .number("needed_per_period", UnitCriterion::neededPerPeriod)
        .listed("status", "status", UnitCriterion::status)
        .whole("reported_periods", UnitCriterion::reportedPeriods)
        .whole("expected_periods", UnitCriterion::expectedPeriods)
        .number("points", UnitCriterion::points)
        .number("max_points", UnitCriterion::maxPoints)
        .number("self_points", UnitCriterion::selfPoints)
        .number("drift", UnitCriterion::drift);
  }
}
