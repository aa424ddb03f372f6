package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Reorganisation;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Which units grew from which, and what either view of a year says. */
public final class Reorganisations implements TableSource {
  @Override
  public String id() {
    return "reorganisations";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    return new Columns<Reorganisation>(texts)
        .word("cluster_code", Reorganisation::clusterCode)
        .word("unit_code", Reorganisation::unitCode)
        .name("unit_name", row -> row.unit(language))
        .whole("year", Reorganisation::year)
        .word("from_units", Reorganisation::fromUnits)
        .name("from_names", Reorganisation::fromNames)
        .ratio("today_ratio", Reorganisation::todayRatio)
        .whole("today_rank", Reorganisation::todayRank)
        .ratio("was_ratio", Reorganisation::wasRatio)
        .whole("was_rank", Reorganisation::wasRank)
        .table(
            id(),
            reading.history().reorganisations(narrowing.clusterCode(), narrowing.unitCode()),
            reading.edition());
  }
}
