package vn.thidua.reports.export.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.export.internal.Table.Kind;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.text.Texts;

/**
 * The columns of a kind of table and how each is filled from a row of the read model. Headings
 * stand in the message files as {@code column.<name>}; one name means one thing in all tables.
 * Every table ends with the edition it belongs to.
 */
public final class Columns<R> {
  private static final int WORD = 14;
  private static final int NAME = 42;
  private static final int FIGURE = 16;
  private static final int SENTENCE = 60;

  private record Filled<R>(Column column, Function<R, @Nullable Object> value) {}

  private final Texts texts;
  private final List<Filled<R>> columns = new ArrayList<>();

  public Columns(Texts texts) {
    this.texts = texts;
  }

  /** A code or a short word. */
  public Columns<R> word(String name, Function<R, @Nullable String> value) {
    return add(column(name, Kind.TEXT, WORD), value::apply);
  }

  /** A name. */
  public Columns<R> name(String name, Function<R, @Nullable String> value) {
    return add(column(name, Kind.TEXT, NAME), value::apply);
  }

  /** A sentence. */
  public Columns<R> sentence(String name, Function<R, @Nullable String> value) {
    return add(column(name, Kind.TEXT, SENTENCE), value::apply);
  }

  /** A word of a list, as the message files say it: {@code <list>.<value>}. */
  public Columns<R> listed(String name, String list, Function<R, @Nullable Enum<?>> value) {
    Words words = new Words(texts, list);
    return add(
        column(name, Kind.TEXT, FIGURE),
        row -> {
          Enum<?> word = value.apply(row);
          return word == null ? null : words.of(word);
        });
  }

  /** An exact figure. */
  public Columns<R> number(String name, Function<R, @Nullable BigDecimal> value) {
    return add(column(name, Kind.NUMBER, FIGURE), value::apply);
  }

  /** A ratio. */
  public Columns<R> ratio(String name, Function<R, @Nullable BigDecimal> value) {
    return add(column(name, Kind.RATIO, FIGURE), value::apply);
  }

  /** A count, a rank or a year. */
  public Columns<R> whole(String name, Function<R, @Nullable Number> value) {
    return add(column(name, Kind.WHOLE, WORD), value::apply);
  }

  /** A day. */
  public Columns<R> date(String name, Function<R, @Nullable LocalDate> value) {
    return add(column(name, Kind.DATE, WORD), value::apply);
  }

  /** A column whose heading depends on the rulebook. */
  public Columns<R> add(Column column, Function<R, @Nullable Object> value) {
    columns.add(new Filled<>(column, value));
    return this;
  }

  private Column column(String name, Kind kind, int width) {
    return new Column(name, texts.text("column." + name), kind, width);
  }

  /**
   * The table of rows that are held.
   *
   * @param id of the kind; its sheet is called {@code table.<id>} in the message files
   */
  public Table table(String id, List<R> rows, Edition edition) {
    return table(id, Rows.of(rows), edition);
  }

  /** The table of rows, however many they are. */
  public Table table(String id, Rows<R> rows, Edition edition) {
    return table(id, rows, row -> edition);
  }

  /** The same for rows of several editions. */
  public Table table(String id, Rows<R> rows, Function<R, Edition> edition) {
    Words kinds = new Words(texts, "kind");
    whole("edition_year", row -> edition.apply(row).year());
    whole("edition_id", row -> edition.apply(row).editionId());
    add(column("edition_kind", Kind.TEXT, WORD), row -> kinds.of(edition.apply(row).kind()));
    date("as_of", row -> edition.apply(row).asOf());
    return new Table(
        texts.text("table." + id),
        columns.stream().map(Filled::column).toList(),
        rows.map(this::cells));
  }

  private List<@Nullable Object> cells(R row) {
    List<@Nullable Object> cells = new ArrayList<>(columns.size());
    columns.forEach(filled -> cells.add(filled.value().apply(row)));
    return cells;
  }
}
