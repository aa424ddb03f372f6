package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.ClassRule;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The classes of a cluster's rulebook, the highest first. */
public final class ClassRules implements TableSource {
  @Override
  public String id() {
    return "class-rules";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    String cluster = Clusters.of(reading, narrowing).standing().clusterCode();
    return new Columns<ClassRule>(texts)
        .word("cluster_code", row -> cluster)
        .word("class_code", ClassRule::classCode)
        .name("class_name", row -> row.classification(language))
        .ratio("min_ratio", ClassRule::minRatio)
        .ratio("criterion_floor_ratio", ClassRule::criterionFloorRatio)
        .table(id(), reading.rankings().classification(cluster), reading.edition());
  }
}
