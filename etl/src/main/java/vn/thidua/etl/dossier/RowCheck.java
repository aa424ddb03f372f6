package vn.thidua.etl.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as its table's columns have them: types, lists, ranges, fallbacks. */
final class RowCheck {
  private static final int LONGEST_CODE = 64;
  private static final long FIRST_YEAR = 1000;
  private static final long LAST_YEAR = 9999;

  private RowCheck() {}

  static CheckedRow read(Part part, SourceRows source) {
    List<DossierColumn> columns = part.table().columns();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    CheckedRow row = new CheckedRow(part, source.line(), values);
    String surplus = source.surplus();
    if (!surplus.isEmpty()) {
      // its cells are in the wrong columns: what else they break says nothing
      row.refuse(new Fault(Rule.TOO_MANY_CELLS, "", null, surplus, List.of()));
      return row;
    }
    for (int i = 0; i < values.length; i++) {
      DossierColumn column = columns.get(i);
      String text = source.text(i);
      if (text.isEmpty()) {
        values[i] = column.fallback();
        if (column.isRequired()) {
          row.refuse(Fault.of(Rule.MISSING_VALUE, column.name(), null));
        }
        continue;
      }
      if (source.isError(i)) {
        row.refuse(Fault.of(Rule.NOT_A_NUMBER, column.name(), text).variant("error_cell"));
        continue;
      }
      try {
        values[i] = value(column, text, source.point(i));
      } catch (BadCell e) {
        row.refuse(fault(e.rule(), column, text));
      }
    }
    return row;
  }

  private static Object value(DossierColumn column, String text, PointReading point)
      throws BadCell {
    return switch (column.type()) {
      case CODE -> code(text);
      case TEXT -> text;
      case LIST -> listed(column, text);
      case PERIOD -> TimeText.period(text);
      case NUMBER -> within(column, NumberText.read(text, point).rounded());
      case YEAR -> year(NumberText.read(text, point).count());
      case WHOLE -> count(column, NumberText.read(text, point).count());
      case DATE -> TimeText.date(text);
      case TIMESTAMP -> TimeText.instant(text);
    };
  }

  private static String code(String text) throws BadCell {
    if (text.codePointCount(0, text.length()) > LONGEST_CODE
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new BadCell(Rule.BAD_CODE);
    }
    return text;
  }

  private static String listed(DossierColumn column, String text) throws BadCell {
    String value = text.toUpperCase(Locale.ROOT);
    if (!column.allowed().contains(value)) {
      throw new BadCell(Rule.UNKNOWN_VALUE);
    }
    return value;
  }

  private static BigDecimal within(DossierColumn column, BigDecimal number) throws BadCell {
    if (!column.range().holds(number)) {
      throw new BadCell(column.range().rule());
    }
    return number;
  }

  private static Long count(DossierColumn column, long count) throws BadCell {
    within(column, BigDecimal.valueOf(count));
    return count;
  }

  private static Integer year(long year) throws BadCell {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BadCell(Rule.NOT_A_NUMBER);
    }
    return (int) year;
  }

  private static Fault fault(Rule rule, DossierColumn column, String text) {
    if (rule == Rule.UNKNOWN_VALUE) {
      return column.type() == CellType.LIST
          ? Fault.of(rule, column.name(), text, String.join(", ", column.allowed())).variant("list")
          : Fault.of(rule, column.name(), text)
              .variant(column.range().name().toLowerCase(Locale.ROOT));
    }
    if (rule == Rule.NOT_A_NUMBER) {
      return switch (column.type()) {
        case YEAR -> Fault.of(rule, column.name(), text).variant("year");
        case WHOLE -> Fault.of(rule, column.name(), text).variant("whole");
        case NUMBER, CODE, TEXT, LIST, PERIOD, DATE, TIMESTAMP ->
            Fault.of(rule, column.name(), text);
      };
    }
    return rule == Rule.NOT_A_DATE && column.type() == CellType.TIMESTAMP
        ? Fault.of(rule, column.name(), text).variant("timestamp")
        : Fault.of(rule, column.name(), text);
  }
}
