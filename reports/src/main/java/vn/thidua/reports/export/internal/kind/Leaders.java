package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Leader;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Who is first in each cluster, and by how much. */
public final class Leaders implements TableSource {
  @Override
  public String id() {
    return "leaders";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    return new Columns<Leader>(texts)
        .word("cluster_code", Leader::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", Leader::unitCode)
        .name("unit_name", row -> row.unit(language))
        .number("total_points", Leader::totalPoints)
        .ratio("score_ratio", Leader::scoreRatio)
        .whole("city_rank", Leader::cityRank)
        .whole("cluster_size", Leader::clusterSize)
        .number("below_gap", Leader::belowGap)
        .number("points_to_fall", Leader::pointsToFall)
        .table(id(), reading.overview().leaders(narrowing.slice()), reading.edition());
  }
}
