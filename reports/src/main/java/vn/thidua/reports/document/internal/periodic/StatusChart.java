package vn.thidua.reports.document.internal.periodic;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.ChartSection.Mark;
import vn.thidua.reports.document.internal.ChartSection.Meaning;
import vn.thidua.reports.document.internal.ChartSection.Part;
import vn.thidua.reports.document.internal.ChartSection.Row;
import vn.thidua.reports.document.internal.ChartSection.Tone;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.mart.UnitKeeping;

/** Commitments by where they stand, each row from none to all of its own. */
final class StatusChart {
  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  StatusChart(Words words) {
    this.words = words;
  }

  /** Whether there is anything to show: commitments that count. */
  static boolean shows(List<UnitKeeping> units) {
    return units.stream().anyMatch(unit -> unit.commitments() > 0);
  }

  /** Adds the commitments of these units under one label. */
  void add(String label, List<UnitKeeping> units) {
    long kept = units.stream().mapToLong(unit -> unit.met() + unit.onTrack()).sum();
    long atRisk = units.stream().mapToLong(UnitKeeping::atRisk).sum();
    long behind = units.stream().mapToLong(unit -> unit.offTrack() + unit.missed()).sum();
    long noData = units.stream().mapToLong(UnitKeeping::noData).sum();
    double all = kept + atRisk + behind + noData;
    Mark mark =
        all == 0
            ? new Mark.Nothing()
            : new Mark.Stack(
                List.of(
                    new Part(kept / all, Tone.GOOD),
                    new Part(atRisk / all, Tone.WARNING),
                    new Part(behind / all, Tone.BAD),
                    new Part(noData / all, Tone.NEUTRAL)));
    rows.add(
        new Row(
            label,
            mark,
            all == 0
                ? Figures.NOTHING
                : "%d / %d / %d / %d".formatted(kept, atRisk, behind, noData)));
  }

  ChartSection chart(String heading, String labelHead) {
    return new ChartSection(
        heading,
        labelHead,
        words.text("chart.statuses.figures"),
        List.of("0%", "50%", "100%"),
        rows,
        List.of(
            new Meaning(Tone.GOOD, words.text("legend.kept")),
            new Meaning(Tone.WARNING, words.text("legend.at-risk")),
            new Meaning(Tone.BAD, words.text("legend.behind")),
            new Meaning(Tone.NEUTRAL, words.text("legend.no-data"))));
  }
}
