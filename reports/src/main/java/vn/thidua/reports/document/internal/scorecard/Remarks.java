package vn.thidua.reports.document.internal.scorecard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.TableSection.Width;
import vn.thidua.reports.document.internal.periodic.Opening;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Adjustment;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Finding;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.StatusChange;
import vn.thidua.reports.mart.StatusChangeCount;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;

/** What has changed, what the board has decided, and what looks odd in the unit's data. */
final class Remarks {
  private final UnitReading unit;
  private final @Nullable Edition previous;
  private final Words words;
  private final Figures figures;

  Remarks(UnitReading unit, @Nullable Edition previous, Words words, Figures figures) {
    this.unit = unit;
    this.previous = previous;
    this.words = words;
    this.figures = figures;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.changes")));
    List<StatusChange> changes = previous == null ? List.of() : unit.changes(previous);
    blocks.add(new Block.Paragraph(Opening.changes(words, previous, counts(changes))));
    if (!changes.isEmpty()) {
      blocks.add(changes(changes));
    }
    blocks.add(new Block.Heading(words.own("heading.findings")));
    List<Finding> findings = unit.findings();
    blocks.add(
        new Block.Paragraph(words.own(findings.isEmpty() ? "findings.none" : "findings.lead")));
    if (!findings.isEmpty()) {
      blocks.add(findings(findings));
    }
    List<Adjustment> decisions = unit.adjustments();
    if (!decisions.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own("decisions.lead")));
      blocks.add(decisions(decisions));
    }
    return blocks;
  }

  private static List<StatusChangeCount> counts(List<StatusChange> changes) {
    Map<Status, Map<Status, Long>> counted = new EnumMap<>(Status.class);
    for (StatusChange change : changes) {
      counted
          .computeIfAbsent(change.previousStatus(), status -> new EnumMap<>(Status.class))
          .merge(change.status(), 1L, Long::sum);
    }
    List<StatusChangeCount> counts = new ArrayList<>();
    counted.forEach(
        (before, now) ->
            now.forEach((after, count) -> counts.add(new StatusChangeCount(before, after, count))));
    return counts;
  }

  private TableSection changes(List<StatusChange> changes) {
    return new TableSection(
        words.nextOwnTable("changes"),
        List.of(words.wide("criterion"), words.phrase("status-was"), words.phrase("status-is")),
        changes.stream()
            .map(
                change ->
                    List.of(
                        change.criterion(words.language()),
                        words.status(change.previousStatus()),
                        words.status(change.status())))
            .toList(),
        null);
  }

  private TableSection findings(List<Finding> findings) {
    return new TableSection(
        words.nextOwnTable("findings"),
        List.of(
            words.phrase("severity"),
            words.wide("criterion"),
            words.wide("finding"),
            // the unit reads what the Board is advised to do
            new Column(words.own("column.next"), Width.REST, Align.LEFT)),
        findings.stream()
            .map(
                finding ->
                    List.of(
                        words.shared("severity." + finding.severity()),
                        finding.criterionCode() == null
                            ? words.shared("whole-unit")
                            : finding.criterion(words.language()),
                        finding.message(words.language()),
                        finding.advice(words.language())))
            .toList(),
        null);
  }

  private TableSection decisions(List<Adjustment> decisions) {
    Map<String, String> names = new HashMap<>();
    for (UnitCriterion row : unit.criteria()) {
      names.put(row.criterionCode(), row.criterion(words.language()));
    }
    // a whole group may be excluded
    for (GroupPoints group : unit.groups()) {
      names.put(group.criterionCode(), group.criterion(words.language()));
    }
    return new TableSection(
        words.nextOwnTable("decisions"),
        List.of(
            new Column(words.own("column.kind"), Width.PHRASE, Align.LEFT),
            words.wide("criterion"),
            words.number("points"),
            new Column(words.own("column.decision"), Width.PHRASE, Align.LEFT),
            new Column(words.own("column.reason"), Width.REST, Align.LEFT)),
        decisions.stream()
            .map(
                decision ->
                    List.of(
                        words.own("kind." + decision.kind()),
                        subject(decision, names),
                        figures.value(decision.points()),
                        decision.decisionNo(),
                        decision.reason()))
            .toList(),
        null);
  }

  private String subject(Adjustment decision, Map<String, String> names) {
    String code = decision.criterionCode();
    return code == null ? words.shared("whole-unit") : names.getOrDefault(code, code);
  }
}
