package vn.thidua.reports.document.internal.periodic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.ChartSection.Mark;
import vn.thidua.reports.document.internal.ChartSection.Tone;
import vn.thidua.reports.document.internal.Composer;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.Ties;
import vn.thidua.reports.mart.ClusterCount;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Overview;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.StatusChangeCount;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitKeeping;
import vn.thidua.reports.mart.UnrankedReason;
import vn.thidua.reports.scope.Scope;

/** Writes the periodic report of a cluster, for its head. */
public final class ClusterPeriodic implements Composer {
  private static final int MOST_ATTENTION = 60;
  private static final int MOST_CHANGES = 40;

  @Override
  public String id() {
    return "cluster-periodic";
  }

  @Override
  public Composition compose(Reading reading, Subject subject, Setting setting) {
    String code = ((Scope.OfCluster) subject.scope()).clusterCode();
    reading.sight().requireUnitsOf(code);
    Words words = new Words(setting);
    Report report = new Report(reading, code, subject.period(), words, setting.previous());
    String period = words.period(subject.period());
    return new Composition(
        words.own("title"),
        words.own("summary", period, report.name()),
        report.blocks(),
        words.text("closing", period));
  }

  /** One report while it is written. */
  private static final class Report {
    private final Edition edition;
    private final Overview overview;
    private final ClusterReading cluster;
    private final Slice slice;
    private final Period period;
    private final Words words;
    private final @Nullable Edition previous;
    private final Figures figures;
    private final List<UnitKeeping> units;

    Report(Reading reading, String code, Period period, Words words, @Nullable Edition previous) {
      this.edition = reading.edition();
      this.overview = reading.overview();
      this.cluster =
          reading
              .cluster(code)
              .orElseThrow(() -> new IllegalStateException("The edition lost cluster " + code));
      this.slice = Slice.ofCluster(code);
      this.period = period;
      this.words = words;
      this.previous = previous;
      this.figures =
          new Figures(words.language(), cluster.rulebook().map(RulebookTerms::decimals).orElse(0));
      this.units = overview.units(code);
    }

    String name() {
      return cluster.standing().cluster(words.language());
    }

    List<Block> blocks() {
      List<UnitCriterion> attention = cluster.attention(MOST_ATTENTION);
      List<Block> blocks = new ArrayList<>(opening(attention));
      Attention lists = new Attention(words, figures);
      if (!units.isEmpty()) {
        blocks.add(unitTable());
      }
      if (StatusChart.shows(units)) {
        blocks.add(statusChart());
      }
      if (cluster.standing().rankedUnits() > 0) {
        blocks.add(ratioChart());
      }
      blocks.add(new Block.Heading(words.text("heading.attention")));
      blocks.addAll(lists.commitments(attention, overview.attentionTotal(slice)));
      blocks.add(new Block.Heading(words.text("heading.changes")));
      blocks.addAll(changes(lists));
      return blocks;
    }

    private List<Block> opening(List<UnitCriterion> attention) {
      Opening opening = new Opening(words, figures, units);
      List<String> first = new ArrayList<>();
      first.add(
          words.text(
              "opening.cluster",
              words.issuer(),
              words.period(period),
              name(),
              units.size(),
              edition.editionId(),
              words.day(edition.asOf())));
      Opening.timing(words, period, edition.asOf()).ifPresent(first::add);
      cluster
          .rulebook()
          .map(RulebookTerms::documentNo)
          .ifPresent(number -> first.add(words.text("rulebook", number)));
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Paragraph(String.join(" ", first)));
      blocks.add(new Block.Heading(words.text("heading.result")));
      blocks.add(new Block.Paragraph(opening.reporting(period, reporters())));
      if (!cluster.standing().rulebookSound()) {
        blocks.add(new Block.Paragraph(words.text("unsound.cluster")));
        return blocks;
      }
      blocks.add(new Block.Paragraph(opening.keeping()));
      String foremost =
          Stream.of(opening.leader(), opening.behind(attention))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(" "));
      if (!foremost.isEmpty()) {
        blocks.add(new Block.Paragraph(foremost));
      }
      return blocks;
    }

    private long reporters() {
      return overview
          .reporters(
              cluster.standing().clusterCode(), period.parts().stream().map(Period::words).toList())
          .stream()
          .mapToLong(ClusterCount::units)
          .sum();
    }

    private List<Block> changes(Attention lists) {
      List<StatusChangeCount> counts =
          previous == null ? List.of() : overview.changeCounts(previous, slice);
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Paragraph(Opening.changes(words, previous, counts)));
      if (previous != null) {
        blocks.addAll(
            lists.changes(
                overview.changes(previous, slice, MOST_CHANGES),
                counts.stream().mapToLong(StatusChangeCount::criteria).sum()));
      }
      return blocks;
    }

    private TableSection unitTable() {
      return new TableSection(
          words.nextTable("units"),
          List.of(
              words.number("rank"),
              words.wide("unit"),
              words.number("commitments"),
              status("legend.kept"),
              status("legend.at-risk"),
              status("legend.behind"),
              status("legend.no-data"),
              words.number("total"),
              words.number("ratio")),
          units.stream().map(this::row).toList(),
          notes());
    }

    private TableSection.Column status(String key) {
      return new TableSection.Column(
          words.text(key), TableSection.Width.WORD, TableSection.Align.RIGHT);
    }

    private List<String> row(UnitKeeping unit) {
      boolean silent = unit.unrankedReason() == UnrankedReason.NO_REPORT;
      return List.of(
          unit.clusterRank() == null ? Figures.NOTHING : figures.count(unit.clusterRank()),
          unit.unit(words.language()),
          count(unit, unit.commitments()),
          count(unit, unit.met() + unit.onTrack()),
          count(unit, unit.atRisk()),
          count(unit, unit.offTrack() + unit.missed()),
          count(unit, unit.noData()),
          silent ? Figures.NOTHING : figures.points(unit.totalPoints()),
          silent ? Figures.NOTHING : figures.percent(unit.scoreRatio()));
    }

    // without a sound rulebook nobody knows which commitments count
    private String count(UnitKeeping unit, long commitments) {
      return unit.unrankedReason() == UnrankedReason.NO_RULEBOOK
          ? Figures.NOTHING
          : figures.count(commitments);
    }

    private @Nullable String notes() {
      List<String> notes = new ArrayList<>(unranked());
      notes.addAll(new Ties(cluster, cluster.ranking(), words.language()).sentences());
      return notes.isEmpty()
          ? null
          : notes.stream().map(note -> "- " + note).collect(Collectors.joining("\n"));
    }

    // one line a reason: after a reorganisation it is the same for all units of a cluster
    private List<String> unranked() {
      Map<UnrankedReason, List<String>> unranked = new EnumMap<>(UnrankedReason.class);
      for (UnitKeeping unit : units) {
        if (unit.unrankedReason() != null) {
          unranked
              .computeIfAbsent(unit.unrankedReason(), reason -> new ArrayList<>())
              .add(unit.unit(words.language()));
        }
      }
      return unranked.entrySet().stream()
          .map(
              each ->
                  "%s (%s)"
                      .formatted(
                          words.shared("unranked." + each.getKey()),
                          String.join("; ", each.getValue())))
          .toList();
    }

    private ChartSection statusChart() {
      StatusChart statuses = new StatusChart(words);
      units.forEach(unit -> statuses.add(unit.unit(words.language()), List.of(unit)));
      return statuses.chart(words.nextChart("statuses.units"), words.shared("column.unit"));
    }

    private ChartSection ratioChart() {
      return new ChartSection(
          words.nextChart("ratios"),
          words.shared("column.unit"),
          words.shared("column.ratio"),
          List.of("0%", "50%", "100%"),
          units.stream().map(Report.this::ratio).toList(),
          List.of());
    }

    private ChartSection.Row ratio(UnitKeeping unit) {
      boolean nothing =
          unit.scoreRatio() == null || unit.unrankedReason() == UnrankedReason.NO_REPORT;
      return new ChartSection.Row(
          unit.unit(words.language()),
          nothing || unit.scoreRatio() == null
              ? new Mark.Nothing()
              : new Mark.Bar(unit.scoreRatio().doubleValue(), Tone.GOOD),
          nothing ? Figures.NOTHING : figures.percent(unit.scoreRatio()));
    }
  }
}
