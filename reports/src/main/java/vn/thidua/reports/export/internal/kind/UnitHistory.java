package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.PastYear;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Units over the years, as they are today or as they were. */
public final class UnitHistory implements TableSource {
  @Override
  public String id() {
    return "unit-history";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.VIEW);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    return new Columns<PastYear>(texts)
        .whole("year", PastYear::year)
        .word("cluster_code", PastYear::clusterCode)
        .word("unit_code", PastYear::unitCode)
        .name("unit_name", row -> row.unit(language))
        .ratio("score_ratio", PastYear::scoreRatio)
        .whole("cluster_rank", PastYear::clusterRank)
        .whole("commitments_total", PastYear::commitmentsTotal)
        .whole("commitments_met", PastYear::commitmentsMet)
        .word("from_units", PastYear::fromUnits)
        .table(
            id(),
            reading
                .history()
                .unitYears(narrowing.view(), narrowing.clusterCode(), narrowing.unitCode()),
            reading.edition());
  }
}
