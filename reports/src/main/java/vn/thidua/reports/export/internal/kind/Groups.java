package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The points of every group of a rulebook, a unit and group a row. */
public final class Groups implements TableSource {
  @Override
  public String id() {
    return "groups";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    return columns(texts, (GroupPoints row) -> row)
        .table(id(), rows(reading, narrowing), reading.edition());
  }

  private static Rows<GroupPoints> rows(Reading reading, Narrowing narrowing) {
    String unit = narrowing.unitCode();
    return unit == null
        ? reading.rankings().allGroups(narrowing.clusterCode())
        : Rows.of(reading.unit(unit).map(UnitReading::groups).orElse(List.of()));
  }

  /** The same columns of rows that hold a group's points. */
  static <R> Columns<R> columns(Texts texts, Function<R, GroupPoints> of) {
    Language language = texts.language();
    return new Columns<R>(texts)
        .word("cluster_code", row -> of.apply(row).clusterCode())
        .word("unit_code", row -> of.apply(row).unitCode())
        .word("group_code", row -> of.apply(row).criterionCode())
        .name("group_name", row -> of.apply(row).criterion(language))
        .word("parent_code", row -> of.apply(row).parentCode())
        .number("points", row -> of.apply(row).points())
        .number("max_points", row -> of.apply(row).maxPoints());
  }
}
