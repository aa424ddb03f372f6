package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The ranks of a cluster's present units over the years, as they are today or as they were. */
public final class RankPaths implements TableSource {
  @Override
  public String id() {
    return "rank-paths";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfCluster.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.VIEW);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    List<UnitYear> rows = Clusters.of(reading, narrowing).paths(narrowing.view());
    return new Columns<UnitYear>(texts)
        .word("unit_code", UnitYear::unitCode)
        .name("unit_name", row -> row.unit(language))
        .whole("year", UnitYear::year)
        .whole("cluster_rank", UnitYear::clusterRank)
        .ratio("score_ratio", UnitYear::scoreRatio)
        .word("from_units", UnitYear::fromUnits)
        .table(id(), rows, reading.edition());
  }
}
