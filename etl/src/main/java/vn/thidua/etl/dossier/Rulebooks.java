package vn.thidua.etl.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.etl.rulebook.Flaw;
import vn.thidua.etl.rulebook.Rulebook;
import vn.thidua.etl.rulebook.measure.Direction;
import vn.thidua.etl.rulebook.method.Band;
import vn.thidua.etl.rulebook.method.Basis;
import vn.thidua.etl.rulebook.method.Settings;

/** Puts accepted rows together to rulebooks and asks each whether it is sound. */
final class Rulebooks {
  private final Map<Key, List<CheckedRow>> criteria;
  private final Map<Key, List<CheckedRow>> bands;
  private final List<Reject> rejects = new ArrayList<>();

  private record Key(int year, String cluster) {
    static Key of(CheckedRow row) {
      return new Key(row.year(), row.code("cluster_code"));
    }
  }

  Rulebooks(List<CheckedRow> criteria, List<CheckedRow> bands) {
    this.criteria = byRulebook(criteria);
    this.bands = byRulebook(bands);
  }

  /** Whether the rulebook of that row is sound; what is not goes to {@link #rejects()}. */
  boolean isSound(CheckedRow row) {
    List<CheckedRow> nodes = criteria.getOrDefault(Key.of(row), List.of());
    List<CheckedRow> steps = bands.getOrDefault(Key.of(row), List.of());
    Rulebook rulebook =
        new Rulebook(
            row.amount("scale"),
            row.text("tie_breaks"),
            nodes.stream().map(node -> criterion(node, steps)).toList(),
            steps.stream().map(Rulebooks::band).toList());
    List<Flaw> flaws = rulebook.flaws();
    for (Flaw flaw : flaws) {
      CheckedRow at =
          switch (flaw.where()) {
            case RULEBOOK -> row;
            case CRITERION -> nodes.get(flaw.index());
            case BAND -> steps.get(flaw.index());
          };
      rejects.add(Reject.of(at, fault(flaw)));
    }
    return flaws.isEmpty();
  }

  List<Reject> rejects() {
    return rejects;
  }

  private static Fault fault(Flaw flaw) {
    Rule rule = Rule.valueOf(flaw.kind().rule().toUpperCase(Locale.ROOT));
    return new Fault(
        rule,
        flaw.kind().name().toLowerCase(Locale.ROOT),
        flaw.column(),
        flaw.value().isEmpty() ? null : flaw.value(),
        flaw.details());
  }

  private static Rulebook.Criterion criterion(CheckedRow row, List<CheckedRow> bands) {
    return new Rulebook.Criterion(
        row.code("criterion_code"),
        row.text("parent_code"),
        Rulebook.Kind.valueOf(row.code("kind")),
        row.text("method"),
        new Settings(
            Basis.valueOf(row.code("basis")),
            Direction.valueOf(row.code("direction")),
            row.amount("tolerance"),
            row.amount("max_points"),
            row.amount("cap_ratio"),
            row.number("step_size"),
            row.number("step_points"),
            row.number("pivot"),
            row.number("base_points"),
            row.number("floor_points"),
            bandsOf(row.code("criterion_code"), bands)));
  }

  private static List<Band> bandsOf(String criterion, List<CheckedRow> bands) {
    return bands.stream()
        .filter(band -> band.code("criterion_code").equals(criterion))
        .map(band -> new Band(band.amount("lower"), band.number("upper"), band.amount("points")))
        .sorted(Comparator.comparing(Band::lower))
        .toList();
  }

  private static Rulebook.CriterionBand band(CheckedRow row) {
    return new Rulebook.CriterionBand(
        row.code("criterion_code"), row.amount("lower"), row.number("upper"), row.amount("points"));
  }

  private static Map<Key, List<CheckedRow>> byRulebook(List<CheckedRow> rows) {
    Map<Key, List<CheckedRow>> grouped = new HashMap<>();
    rows.forEach(row -> grouped.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(row));
    return grouped;
  }
}
