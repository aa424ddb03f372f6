package vn.thidua.reports.document.internal.ranking;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.Coverage;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** Writes the year-end ranking of a cluster, or of every cluster of the city. */
public final class YearEndRanking implements Composer {

  @Override
  public String id() {
    return "year-end-ranking";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    return subject.scope() instanceof Scope.OfCluster scope
        ? ofCluster(reading, cluster(reading, scope.clusterCode()), setting)
        : ofCity(reading, setting);
  }

  private static Composition ofCity(Reading reading, Setting setting) {
    Texts texts = setting.texts();
    int year = reading.edition().year();
    List<ClusterReading> clusters =
        reading.overview().clusters().stream()
            .map(standing -> cluster(reading, standing.clusterCode()))
            .toList();
    Coverage city =
        reading
            .overview()
            .coverage()
            .orElseThrow(() -> new IllegalStateException("The edition has no units"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            texts.text(
                "text.city",
                setting.issuer().issuingBody(),
                year,
                clusters.size(),
                city.units(),
                city.rankedUnits(),
                city.reportedUnits())));
    blocks.add(new Block.Lead(texts.text("text.tables"), texts.text("text.annex")));
    for (ClusterReading cluster : clusters) {
      blocks.add(
          new RankingSection(cluster, texts).table(cluster.standing().cluster(texts.language())));
    }
    return composition(texts.text("summary.city", year), blocks, year, texts);
  }

  private static Composition ofCluster(Reading reading, ClusterReading cluster, Setting setting) {
    Texts texts = setting.texts();
    int year = reading.edition().year();
    ClusterStanding standing = cluster.standing();
    String name = standing.cluster(texts.language());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            texts.text(
                "text.cluster",
                setting.issuer().issuingBody(),
                year,
                name,
                standing.units(),
                standing.rankedUnits(),
                standing.reportedUnits())));
    cluster
        .rulebook()
        .map(RulebookTerms::documentNo)
        .ifPresent(number -> blocks.add(new Block.Paragraph(texts.text("text.rulebook", number))));
    if (standing.units() == 0) {
      blocks.add(new Block.Paragraph(texts.text("text.nobody")));
    } else {
      blocks.add(new Block.Lead(texts.text("text.tables"), texts.text("text.annex")));
      blocks.add(new RankingSection(cluster, texts).table(null));
    }
    return composition(texts.text("summary.cluster", year, name), blocks, year, texts);
  }

  private static Composition composition(
      String summary, List<Block> blocks, int year, Texts texts) {
    return new Composition(texts.text("title"), summary, blocks, texts.text("closing", year));
  }

  private static ClusterReading cluster(Reading reading, String clusterCode) {
    return reading
        .cluster(clusterCode)
        .orElseThrow(() -> new IllegalStateException("The edition lost cluster " + clusterCode));
  }
}
