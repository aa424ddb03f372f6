package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.History;
import vn.thidua.reports.mart.PastStage;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Five-year stages of clusters and of units as they are today. */
public final class Stages implements TableSource {
  @Override
  public String id() {
    return "stages";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    History history = reading.history();
    String cluster = narrowing.clusterCode();
    String unit = narrowing.unitCode();
    Stream<PastStage> clusters =
        unit == null ? history.clusterStages(cluster).stream() : Stream.of();
    return new Columns<PastStage>(texts)
        .whole("from_year", PastStage::fromYear)
        .whole("to_year", PastStage::toYear)
        .word("cluster_code", PastStage::clusterCode)
        .name("cluster_name", row -> language.choose(row.clusterName(), row.clusterNameEn()))
        .word("unit_code", PastStage::unitCode)
        .name("unit_name", row -> row.unitName() == null ? null : row.subject(language))
        .whole("years_ranked", PastStage::yearsRanked)
        .ratio("mean_ratio", PastStage::meanRatio)
        .number("mean_rank", PastStage::meanRank)
        .whole("commitments_total", PastStage::commitmentsTotal)
        .whole("commitments_met", PastStage::commitmentsMet)
        .ratio("ratio_slope", PastStage::ratioSlope)
        .table(
            id(),
            Stream.concat(clusters, history.unitStages(cluster, unit).stream()).toList(),
            reading.edition());
  }
}
