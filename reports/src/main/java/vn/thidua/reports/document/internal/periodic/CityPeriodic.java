package vn.thidua.reports.document.internal.periodic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.ChartSection.Mark;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.mart.ClusterCount;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Overview;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.StatusChangeCount;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitKeeping;

/** Writes the periodic report of the city, for its board. */
public final class CityPeriodic implements Composer {
  private static final int MOST_ATTENTION = 30;
  private static final int MOST_CHANGES = 20;

  @Override
  public String id() {
    return "city-periodic";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    reading.sight().requireEverything();
    Words words = new Words(setting);
    List<Block> blocks = new Report(reading, subject.period(), words, setting.previous()).blocks();
    String period = words.period(subject.period());
    return new Composition(
        words.own("title"), words.own("summary", period), blocks, words.text("closing", period));
  }

  /** One report while it is written. */
  private static final class Report {
    private final Edition edition;
    private final Overview overview;
    private final Period period;
    private final Words words;
    private final @Nullable Edition previous;
    private final Figures figures;
    private final List<UnitKeeping> units;
    private final List<ClusterStanding> clusters;
    private final Map<String, Long> reporters;

    Report(Reading reading, Period period, Words words, @Nullable Edition previous) {
      this.edition = reading.edition();
      this.overview = reading.overview();
      this.period = period;
      this.words = words;
      this.previous = previous;
      this.figures = new Figures(words.language(), 0);
      this.units = overview.units(null);
      this.clusters = overview.clusters();
      this.reporters =
          overview.reporters(null, period.parts().stream().map(Period::words).toList()).stream()
              .collect(Collectors.toMap(ClusterCount::clusterCode, ClusterCount::units));
    }

    List<Block> blocks() {
      List<UnitCriterion> attention = overview.attention(Slice.ALL, MOST_ATTENTION);
      List<Block> blocks = new ArrayList<>(opening(attention));
      Attention lists = new Attention(words, figures);
      blocks.add(clusterTable());
      if (StatusChart.shows(units)) {
        blocks.add(statusChart());
      }
      if (clusters.stream().anyMatch(cluster -> cluster.medianRatio() != null)) {
        blocks.add(spreadChart());
      }
      blocks.add(new Block.Heading(words.text("heading.attention")));
      blocks.addAll(lists.commitments(attention, overview.attentionTotal(Slice.ALL)));
      blocks.addAll(lists.unreported(units));
      blocks.add(new Block.Heading(words.text("heading.changes")));
      blocks.addAll(changes(lists));
      return blocks;
    }

    private List<Block> opening(List<UnitCriterion> attention) {
      Opening opening = new Opening(words, figures, units);
      List<Block> blocks = new ArrayList<>();
      String first =
          words.text(
              "opening.city",
              words.issuer(),
              words.period(period),
              clusters.size(),
              units.size(),
              edition.editionId(),
              words.day(edition.asOf()));
      blocks.add(
          new Block.Paragraph(
              Opening.timing(words, period, edition.asOf())
                  .map(timing -> first + " " + timing)
                  .orElse(first)));
      blocks.add(new Block.Heading(words.text("heading.result")));
      blocks.add(
          new Block.Paragraph(
              opening.reporting(
                  period, reporters.values().stream().mapToLong(Long::longValue).sum())));
      List<String> unsound =
          clusters.stream()
              .filter(cluster -> !cluster.rulebookSound())
              .map(cluster -> cluster.cluster(words.language()))
              .toList();
      if (!unsound.isEmpty()) {
        blocks.add(
            new Block.Paragraph(
                words.text("unsound.city", String.join(words.text("list.strong"), unsound))));
      }
      blocks.add(new Block.Paragraph(opening.keeping()));
      opening.behind(attention).map(Block.Paragraph::new).ifPresent(blocks::add);
      return blocks;
    }

    private List<Block> changes(Attention lists) {
      List<StatusChangeCount> counts =
          previous == null ? List.of() : overview.changeCounts(previous, Slice.ALL);
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Paragraph(Opening.changes(words, previous, counts)));
      if (previous != null) {
        blocks.addAll(
            lists.changes(
                overview.changes(previous, Slice.ALL, MOST_CHANGES),
                counts.stream().mapToLong(StatusChangeCount::criteria).sum()));
      }
      return blocks;
    }

    private TableSection clusterTable() {
      List<List<String>> rows = clusters.stream().map(this::row).toList();
      return new TableSection(
          words.nextTable("clusters"),
          List.of(
              words.wide("cluster"),
              words.number("units"),
              words.number("reported"),
              words.number("reported-in-period"),
              words.number("commitments"),
              status("legend.kept"),
              status("legend.at-risk"),
              status("legend.behind"),
              status("legend.no-data"),
              words.number("ratio-median")),
          rows,
          null);
    }

    private TableSection.Column status(String key) {
      return new TableSection.Column(
          words.text(key), TableSection.Width.WORD, TableSection.Align.RIGHT);
    }

    private List<String> row(ClusterStanding cluster) {
      List<UnitKeeping> own = of(cluster);
      return List.of(
          cluster.cluster(words.language()),
          figures.count(own.size()),
          figures.count(own.stream().filter(UnitKeeping::reported).count()),
          figures.count(reporters.getOrDefault(cluster.clusterCode(), 0L)),
          count(cluster, own.stream().mapToLong(UnitKeeping::commitments).sum()),
          count(cluster, own.stream().mapToLong(unit -> unit.met() + unit.onTrack()).sum()),
          count(cluster, own.stream().mapToLong(UnitKeeping::atRisk).sum()),
          count(cluster, own.stream().mapToLong(unit -> unit.offTrack() + unit.missed()).sum()),
          count(cluster, own.stream().mapToLong(UnitKeeping::noData).sum()),
          figures.percent(cluster.medianRatio()));
    }

    // without a sound rulebook nobody knows which commitments count
    private String count(ClusterStanding cluster, long commitments) {
      return cluster.rulebookSound() ? figures.count(commitments) : Figures.NOTHING;
    }

    private List<UnitKeeping> of(ClusterStanding cluster) {
      return units.stream()
          .filter(unit -> unit.clusterCode().equals(cluster.clusterCode()))
          .toList();
    }

    private ChartSection statusChart() {
      StatusChart chart = new StatusChart(words);
      for (ClusterStanding cluster : clusters) {
        chart.add(cluster.cluster(words.language()), of(cluster));
      }
      return chart.chart(words.nextChart("statuses.clusters"), words.shared("column.cluster"));
    }

    private ChartSection spreadChart() {
      return new ChartSection(
          words.nextChart("spread"),
          words.shared("column.cluster"),
          words.text("chart.spread.figures"),
          List.of("0%", "50%", "100%"),
          clusters.stream().map(this::spread).toList(),
          List.of());
    }

    private ChartSection.Row spread(ClusterStanding cluster) {
      BigDecimal least = cluster.minRatio();
      BigDecimal middle = cluster.medianRatio();
      BigDecimal greatest = cluster.maxRatio();
      boolean nothing = least == null || middle == null || greatest == null;
      return new ChartSection.Row(
          cluster.cluster(words.language()),
          least == null || middle == null || greatest == null
              ? new Mark.Nothing()
              : new Mark.Spread(least.doubleValue(), middle.doubleValue(), greatest.doubleValue()),
          nothing
              ? Figures.NOTHING
              : "%s – %s – %s"
                  .formatted(
                      figures.percent(least), figures.percent(middle), figures.percent(greatest)));
    }
  }
}
