package vn.thidua.reports.mart;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows into one kind of record: the component {@code unitCode} comes from the column {@code
 * unit_code}. Columns are looked up once a result, not once a row; a missing column or an empty
 * primitive is a fault of the program and is said so.
 */
final class RecordRows<T extends Record> {

  /** Reads one column; empty where the column is. */
  private interface Cell {
    @Nullable Object read(ResultSet row, int column) throws SQLException;
  }

  private static final Map<Class<?>, Cell> CELLS =
      Map.of(
          String.class, ResultSet::getString,
          BigDecimal.class, ResultSet::getBigDecimal,
          boolean.class, (row, column) -> unlessEmpty(row, row.getBoolean(column)),
          int.class, (row, column) -> unlessEmpty(row, row.getInt(column)),
          Integer.class, (row, column) -> unlessEmpty(row, row.getInt(column)),
          long.class, (row, column) -> unlessEmpty(row, row.getLong(column)),
          Long.class, (row, column) -> unlessEmpty(row, row.getLong(column)),
          LocalDate.class, (row, column) -> row.getObject(column, LocalDate.class),
          Instant.class, RecordRows::instant);

  private final Class<T> type;
  private final Constructor<T> constructor;
  private final RecordComponent[] components;
  private final Cell[] cells;

  RecordRows(Class<T> type) {
    this.type = type;
    this.components = type.getRecordComponents();
    this.cells =
        Arrays.stream(components).map(component -> cell(component.getType())).toArray(Cell[]::new);
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  private static Cell cell(Class<?> component) {
    if (component.isEnum()) {
      Object[] constants = component.getEnumConstants();
      return (row, column) -> constant(component, constants, row.getString(column));
    }
    Cell cell = CELLS.get(component);
    if (cell == null) {
      throw new IllegalStateException("No way to read a column as " + component);
    }
    return cell;
  }

  private static @Nullable Object constant(
      Class<?> type, @Nullable Object[] constants, @Nullable String name) {
    if (name == null) {
      return null;
    }
    for (Object constant : constants) {
      if (constant instanceof Enum<?> known && known.name().equals(name)) {
        return known;
      }
    }
    throw new IllegalStateException(
        "The mart holds %s where the program knows no such %s: batch and service are of different versions"
            .formatted(name, type.getSimpleName()));
  }

  // the driver gives zero or false for an empty column and tells only afterwards
  private static @Nullable Object unlessEmpty(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  private static @Nullable Object instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The columns of the components, in their order. */
  int[] columns(ResultSet rows) throws SQLException {
    int[] columns = new int[components.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = rows.findColumn(columnName(components[i].getName()));
    }
    return columns;
  }

  /** The record of the row at which the result stands. */
  T read(ResultSet row, int[] columns, Recurring recurring) throws SQLException {
    @Nullable Object[] values = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      values[i] = recurring.once(i, cells[i].read(row, columns[i]));
      if (values[i] == null && components[i].getType().isPrimitive()) {
        throw new IllegalStateException(
            "%s.%s is empty in the mart".formatted(type.getSimpleName(), components[i].getName()));
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("A row is no " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
    }
  }

  static String columnName(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
