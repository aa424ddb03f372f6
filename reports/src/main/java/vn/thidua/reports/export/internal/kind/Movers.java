package vn.thidua.reports.export.internal.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Move;
import vn.thidua.reports.mart.Mover;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Units whose score ratio is not what it was in the year before: who rose, then who fell. */
public final class Movers implements TableSource {
  @Override
  public String id() {
    return "movers";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    List<Mover> rows =
        Arrays.stream(Move.values())
            .flatMap(
                move ->
                    reading.overview().movers(move, narrowing.slice(), Integer.MAX_VALUE).stream())
            .toList();
    return new Columns<Mover>(texts)
        .word("cluster_code", Mover::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", Mover::unitCode)
        .name("unit_name", row -> row.unit(language))
        .ratio("previous_ratio", Mover::previousRatio)
        .ratio("score_ratio", Mover::scoreRatio)
        .whole("previous_cluster_rank", Mover::previousClusterRank)
        .whole("cluster_rank", Mover::clusterRank)
        .table(id(), rows, reading.edition());
  }
}
