package vn.thidua.etl.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A row with typed values and the faults found in it so far. */
final class CheckedRow {
  /** By file, sheet and line. */
  static final Comparator<CheckedRow> BY_PLACE =
      Comparator.comparingInt((CheckedRow row) -> row.part().index())
          .thenComparingLong(CheckedRow::line);

  /** No year of a dossier. */
  static final int NO_YEAR = 0;

  private final Part part;
  private final long line;
  private final @Nullable Object[] values;
  private List<Fault> faults = List.of();

  /**
   * @param values one per column of the part's table; null where empty without a fallback, or at
   *     fault
   */
  CheckedRow(Part part, long line, @Nullable Object[] values) {
    this.part = part;
    this.line = line;
    this.values = values;
  }

  Part part() {
    return part;
  }

  long line() {
    return line;
  }

  List<Fault> faults() {
    return faults;
  }

  boolean isSound() {
    return faults.isEmpty();
  }

  void refuse(Fault fault) {
    if (faults.isEmpty()) {
      faults = new ArrayList<>();
    }
    faults.add(fault);
  }

  /** At a cell, whose value it takes along. */
  void refuse(Rule rule, String column, String... details) {
    refuse(Fault.of(rule, column, plain(value(column)), details));
  }

  /** At a cell that refers to nothing. */
  void refuseReference(String column, String variant, String... details) {
    refuse(Fault.of(Rule.UNKNOWN_CODE, column, plain(value(column)), details).variant(variant));
  }

  @Nullable Object value(String column) {
    return values[part.table().positionOf(column)];
  }

  @Nullable Object value(int ordinal) {
    return values[ordinal];
  }

  @Nullable String text(String column) {
    return (String) value(column);
  }

  @Nullable BigDecimal number(String column) {
    return (BigDecimal) value(column);
  }

  /** Text that a sound row cannot lack. */
  String code(String column) {
    return (String) present(column);
  }

  /** A number that a sound row cannot lack. */
  BigDecimal amount(String column) {
    return (BigDecimal) present(column);
  }

  /** The year of a sound row whose table has one. */
  int year() {
    return (Integer) present("year");
  }

  /**
   * The year that a row of facts is about; {@link #NO_YEAR} where it says none that can be read.
   */
  int ofYear() {
    if (part.table() == DossierTable.RESULTS) {
      String period = text("period");
      return period == null ? NO_YEAR : TimeText.yearOf(period);
    }
    return value("year") instanceof Integer year ? year : NO_YEAR;
  }

  /** The values of the key, and of all columns: rows that agree in them are the same. */
  List<@Nullable Object> key() {
    List<@Nullable Object> key = new ArrayList<>();
    List<DossierColumn> columns = part.table().columns();
    for (int i = 0; i < values.length; i++) {
      if (columns.get(i).isKey()) {
        key.add(values[i]);
      }
    }
    return key;
  }

  boolean sameValues(CheckedRow other) {
    return Arrays.equals(values, other.values);
  }

  /** With the columns of {@link DossierTable#schema()}, then what is asked for. */
  Row row(Object... more) {
    @Nullable Object[] cells = Arrays.copyOf(values, values.length + 3 + more.length);
    cells[values.length] = part.file().path();
    cells[values.length + 1] = part.sheet();
    cells[values.length + 2] = line;
    System.arraycopy(more, 0, cells, values.length + 3, more.length);
    return RowFactory.create(cells);
  }

  /** A value as a person writes it. */
  static @Nullable String plain(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value == null ? null : value.toString();
  }

  private Object present(String column) {
    return Objects.requireNonNull(value(column), column);
  }
}
