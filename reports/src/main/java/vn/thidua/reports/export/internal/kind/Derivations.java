package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.CriterionExplanation;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** How the figures of each criterion of a unit were made, and the points it lost. */
public final class Derivations implements TableSource {
  private record Line(UnitCriterion criterion, CriterionExplanation why) {}

  @Override
  public String id() {
    return "derivations";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    UnitReading unit = Units.of(reading, narrowing);
    Map<String, CriterionExplanation> why =
        unit.explanations().stream()
            .collect(Collectors.toMap(CriterionExplanation::criterionCode, each -> each));
    List<Line> lines =
        unit.criteria().stream()
            .flatMap(
                each ->
                    Optional.ofNullable(why.get(each.criterionCode()))
                        .map(explanation -> new Line(each, explanation))
                        .stream())
            .toList();
    Language language = texts.language();
    return new Columns<Line>(texts)
        .word("unit_code", line -> line.criterion().unitCode())
        .word("criterion_code", line -> line.criterion().criterionCode())
        .name("criterion_name", line -> line.criterion().criterion(language))
        .number("max_points", line -> line.criterion().maxPoints())
        .number("points", line -> line.criterion().points())
        .number("points_lost", line -> line.why().pointsLost())
        .number("points_open", line -> line.why().pointsOpen())
        .sentence("actual_formula", line -> line.why().actual(language))
        .sentence("achievement_formula", line -> line.why().achievement(language))
        .sentence("expected_formula", line -> line.why().expected(language))
        .sentence("pace_formula", line -> line.why().pace(language))
        .sentence("points_formula", line -> line.why().points(language))
        .table(id(), lines, reading.edition());
  }
}
