package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.ClassCount;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Ranked units by cluster and class. */
public final class ClassCounts implements TableSource {
  @Override
  public String id() {
    return "classes";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    String cluster = narrowing.clusterCode();
    return new Columns<ClassCount>(texts)
        .word("cluster_code", ClassCount::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("class_code", ClassCount::classCode)
        .name(
            "class_name",
            row ->
                row.className() == null
                    ? null
                    : language.choose(row.className(), row.classNameEn()))
        .whole("units", ClassCount::units)
        .table(
            id(),
            cluster == null ? reading.rankings().classes() : reading.rankings().classes(cluster),
            reading.edition());
  }
}
