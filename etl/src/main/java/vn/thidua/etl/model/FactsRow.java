package vn.thidua.etl.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.measure.Direction;
import vn.thidua.etl.rulebook.method.Band;
import vn.thidua.etl.rulebook.method.Basis;
import vn.thidua.etl.rulebook.method.Facts;
import vn.thidua.etl.rulebook.method.Settings;

/** A struct of SQL as what a scoring method looks at; its fields are called as there. */
final class FactsRow {

  private FactsRow() {}

  /** The name of the criterion's method. */
  static String method(Row facts) {
    Row settings = settings(facts);
    return settings.getString(settings.fieldIndex("method"));
  }

  static Facts facts(Row facts) {
    return new Facts(
        readSettings(settings(facts)),
        facts.getInt(facts.fieldIndex("decimals")),
        decimal(facts, "target"),
        decimal(facts, "actual"),
        decimal(facts, "achievement"),
        facts.getInt(facts.fieldIndex("reported_periods")),
        facts.getInt(facts.fieldIndex("expected_periods")),
        facts.getBoolean(facts.fieldIndex("is_open")),
        decimal(facts, "best_achievement"),
        decimal(facts, "best_actual"));
  }

  private static Row settings(Row facts) {
    return facts.getStruct(facts.fieldIndex("settings"));
  }

  private static Settings readSettings(Row settings) {
    return new Settings(
        Basis.valueOf(settings.getString(settings.fieldIndex("basis"))),
        Direction.valueOf(settings.getString(settings.fieldIndex("direction"))),
        settings.getDecimal(settings.fieldIndex("tolerance")),
        settings.getDecimal(settings.fieldIndex("max_points")),
        settings.getDecimal(settings.fieldIndex("cap_ratio")),
        decimal(settings, "step_size"),
        decimal(settings, "step_points"),
        decimal(settings, "pivot"),
        decimal(settings, "base_points"),
        decimal(settings, "floor_points"),
        bands(settings));
  }

  private static List<Band> bands(Row settings) {
    int index = settings.fieldIndex("bands");
    List<Band> bands = new ArrayList<>();
    if (!settings.isNullAt(index)) {
      for (Row band : settings.<Row>getList(index)) {
        BigDecimal upper = band.isNullAt(1) ? null : band.getDecimal(1);
        bands.add(new Band(band.getDecimal(0), upper, band.getDecimal(2)));
      }
    }
    return bands;
  }

  static @Nullable BigDecimal decimal(Row row, String field) {
    int index = row.fieldIndex(field);
    return row.isNullAt(index) ? null : row.getDecimal(index);
  }
}
