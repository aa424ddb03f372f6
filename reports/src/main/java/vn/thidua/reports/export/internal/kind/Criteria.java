package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import java.util.function.Function;
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
import vn.thidua.reports.text.Measures;
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
    return columns(texts, row -> row);
  }

  /** The same columns of rows that hold a criterion. */
  static <R> Columns<R> columns(Texts texts, Function<R, UnitCriterion> of) {
    Language language = texts.language();
    return new Columns<R>(texts)
        .word("cluster_code", row -> of.apply(row).clusterCode())
        .name("cluster_name", row -> of.apply(row).cluster(language))
        .word("unit_code", row -> of.apply(row).unitCode())
        .name("unit_name", row -> of.apply(row).unit(language))
        .word("criterion_code", row -> of.apply(row).criterionCode())
        .name("criterion_name", row -> of.apply(row).criterion(language))
        .word("theme", row -> of.apply(row).theme())
        .word("unit_of_measure", row -> Measures.of(of.apply(row).unitOfMeasure(), language))
        .number("target", row -> of.apply(row).target())
        .number("target_original", row -> of.apply(row).targetOriginal())
        .number("actual", row -> of.apply(row).actual())
        .listed("stage", "stage", row -> of.apply(row).stage())
        .ratio("achievement", row -> of.apply(row).achievement())
        .ratio("achievement_original", row -> of.apply(row).achievementOriginal())
        .number("expected_to_date", row -> of.apply(row).expectedToDate())
        .ratio("pace", row -> of.apply(row).pace())
        .number("needed_per_period", row -> of.apply(row).neededPerPeriod())
        .listed("status", "status", row -> of.apply(row).status())
        .whole("reported_periods", row -> of.apply(row).reportedPeriods())
        .whole("expected_periods", row -> of.apply(row).expectedPeriods())
        .number("points", row -> of.apply(row).points())
        .number("max_points", row -> of.apply(row).maxPoints())
        .number("self_points", row -> of.apply(row).selfPoints())
        .number("drift", row -> of.apply(row).drift());
  }
}
