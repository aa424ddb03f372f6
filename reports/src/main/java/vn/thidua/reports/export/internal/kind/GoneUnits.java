package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.GoneUnit;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Units of earlier years that are no members of the edition, and what grew from them. */
public final class GoneUnits implements TableSource {
  @Override
  public String id() {
    return "gone-units";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    return new Columns<GoneUnit>(texts)
        .word("cluster_code", GoneUnit::clusterCode)
        .word("unit_code", GoneUnit::unitCode)
        .name("unit_name", row -> row.unit(language))
        .whole("first_year", GoneUnit::firstYear)
        .whole("last_year", GoneUnit::lastYear)
        .name("into_names", GoneUnit::intoNames)
        .table(id(), reading.history().gone(narrowing.clusterCode()), reading.edition());
  }
}
