package vn.thidua.reports.document.internal.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableDraft;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Finding;
import vn.thidua.reports.mart.FindingFilter;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.UnreportedUnit;

/** What senders still owe: nothing sent, late, missing, and what looks odd. */
final class Outstanding {
  private static final Set<String> LATE = Set.of("late_report");
  private static final Set<String> MISSING = Set.of("missing_report", "incomplete_report");
  private static final int MOST = 300;

  private final @Nullable String clusterCode;
  private final Words words;
  private final Figures figures;
  private final List<UnreportedUnit> silent;
  private final List<Finding> late;
  private final List<Finding> missing;
  private final List<Finding> toCheck;

  /**
   * What is outstanding.
   *
   * @param clusterCode empty for the city
   */
  Outstanding(Reading reading, @Nullable String clusterCode, Words words) {
    this.clusterCode = clusterCode;
    this.words = words;
    this.figures = new Figures(words.language(), 0);
    Slice slice = new Slice(clusterCode, null);
    this.silent =
        reading.overview().unreported(slice, (int) reading.overview().unreportedTotal(slice));
    List<Finding> findings =
        reading.quality().findings(new FindingFilter(clusterCode, null, null, null)).list();
    this.late = findings.stream().filter(row -> LATE.contains(row.findingCode())).toList();
    this.missing = findings.stream().filter(row -> MISSING.contains(row.findingCode())).toList();
    this.toCheck =
        findings.stream()
            .filter(row -> !LATE.contains(row.findingCode()))
            .filter(row -> !MISSING.contains(row.findingCode()))
            .toList();
  }

  Block counts() {
    return new Block.Paragraph(
        words.own("text.counts", silent.size(), late.size(), missing.size(), toCheck.size()));
  }

  /** By cluster where it is about the city, else by unit. */
  List<Block> senders() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.senders")));
    TreeMap<String, String> names = new TreeMap<>();
    for (UnreportedUnit unit : silent) {
      names.put(sender(unit), name(unit));
    }
    for (List<Finding> findings : List.of(late, missing, toCheck)) {
      findings.forEach(row -> names.put(sender(row), name(row)));
    }
    if (names.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own("senders.none")));
      return blocks;
    }
    blocks.add(new Block.Paragraph(words.own("senders.lead")));
    blocks.add(
        new TableSection(
            words.nextOwnTable("senders"),
            List.of(
                words.wide("sender"),
                words.number("unreported"),
                words.number("late"),
                words.number("missing"),
                words.number("to-check")),
            names.entrySet().stream()
                .map(
                    each ->
                        List.of(
                            each.getValue(),
                            figures.count(
                                silent.stream()
                                    .filter(unit -> sender(unit).equals(each.getKey()))
                                    .count()),
                            count(late, each.getKey()),
                            count(missing, each.getKey()),
                            count(toCheck, each.getKey())))
                .toList(),
            null));
    return blocks;
  }

  private String count(List<Finding> findings, String sender) {
    return figures.count(findings.stream().filter(row -> sender(row).equals(sender)).count());
  }

  private String sender(UnreportedUnit unit) {
    return clusterCode == null ? unit.clusterCode() : unit.unitCode();
  }

  private String name(UnreportedUnit unit) {
    return clusterCode == null ? unit.cluster(words.language()) : unit.unit(words.language());
  }

  private String sender(Finding row) {
    return Objects.requireNonNullElse(clusterCode == null ? row.clusterCode() : row.unitCode(), "");
  }

  // a finding on a cluster as a whole is the cluster's, one on neither the city's
  private String name(Finding row) {
    String name = clusterCode == null ? row.cluster(words.language()) : row.unit(words.language());
    if (!name.isEmpty()) {
      return name;
    }
    String cluster = row.cluster(words.language());
    return cluster.isEmpty() ? words.shared("scope.city") : cluster;
  }

  /** Each list of what is outstanding. */
  List<Block> lists() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.late")));
    blocks.addAll(unreported());
    blocks.addAll(findings("late", late));
    blocks.addAll(findings("missing", missing));
    blocks.add(new Block.Heading(words.own("heading.to-check")));
    if (!toCheck.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own("to-check.lead")));
    }
    blocks.addAll(findings("to-check", toCheck));
    return blocks;
  }

  private List<Block> unreported() {
    if (silent.isEmpty()) {
      return List.of(new Block.Paragraph(words.own("unreported.none")));
    }
    List<List<String>> rows =
        silent.stream()
            .map(
                unit ->
                    List.of(
                        unit.cluster(words.language()),
                        unit.unit(words.language()),
                        figures.count(unit.expectedPeriods())))
            .toList();
    return List.of(
        new Block.Paragraph(words.own("unreported.lead")),
        new TableSection(
            words.nextOwnTable("unreported"),
            List.of(words.wide("cluster"), words.wide("unit"), words.number("expected-periods")),
            rows,
            null));
  }

  private List<Block> findings(String key, List<Finding> findings) {
    if (findings.isEmpty()) {
      return List.of(new Block.Paragraph(words.own(key + ".none")));
    }
    List<Finding> shown = findings.subList(0, Math.min(MOST, findings.size()));
    TableDraft<Finding> table = new TableDraft<Finding>().column(words.wide("unit"), this::place);
    // what is missing is mostly missing of whole units
    if (shown.stream().anyMatch(row -> row.criterionCode() != null)) {
      table.column(words.wide("criterion"), this::criterion);
    }
    table
        .column(words.wide("finding"), row -> row.message(words.language()))
        .column(words.phrase("severity"), row -> words.shared("severity." + row.severity()));
    List<Block> blocks = new ArrayList<>();
    if (shown.size() < findings.size()) {
      blocks.add(new Block.Paragraph(words.own("limited", findings.size(), shown.size())));
    }
    blocks.add(table.of(words.nextOwnTable(key), shown, advice(shown)));
    return blocks;
  }

  private String place(Finding row) {
    String unit = row.unit(words.language());
    String place = unit.isEmpty() ? row.cluster(words.language()) : unit;
    return place.isEmpty() ? words.shared("scope.city") : place;
  }

  private String criterion(Finding row) {
    if (row.criterionCode() != null) {
      return row.criterion(words.language());
    }
    return row.unitCode() == null ? Figures.NOTHING : words.shared("whole-unit");
  }

  private String advice(List<Finding> findings) {
    return words.own("advice")
        + findings.stream()
            .map(row -> row.advice(words.language()))
            .distinct()
            .map(advice -> "\n- " + advice)
            .collect(Collectors.joining());
  }
}
