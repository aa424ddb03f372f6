package vn.thidua.reports.mart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Grain;
import vn.thidua.reports.scope.ScopedSql;

/**
 * One question to the mart: a SQL file beside this class with named parameters ({@code :edition})
 * and the marks of its filter, of the theme looked at ({@code {within:theme x}}), of the editions
 * that tell the years ({@code {told}}) and of units that were once in the cluster asked for ({@code
 * {once_in_cluster:x}}), and the record its rows become.
 */
final class Query<T extends Record> {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

  /** What grows or changes while an edition stays as it is. */
  private static final Pattern BEYOND_THE_EDITION =
      Pattern.compile("mart\\.(edition|run|file|reject|current_\\w+)\\b");

  // a page of rows at a time, so that a long export does not fill the memory
  private static final int FETCH_SIZE = 1_000;

  // the whole answer at once: what is fetched in pages PostgreSQL reads with one process alone
  private static final int UNPAGED = 0;

  private static final Pattern WITHIN_THEME = Pattern.compile("\\{within:theme (\\w+)}");

  /** Of rows with a cluster and a criterion, those of the theme that is looked at, if one is. */
  private static final String OF_THEME =
      """
      (
        cast(:theme as text) is null
        or ($1.cluster_code, $1.criterion_code) in (
          select t.cluster_code, t.criterion_code
          from mart.criterion t
          where t.edition_id = :edition and t.theme = :theme))\
      """;

  private static final String TOLD = "{told}";

  /** A row an edition of {@link YearsTold}. */
  private static final String YEARS_TOLD =
      """
      told as (
        select *
        from unnest(
          cast(string_to_array(cast(:told_editions as text), chr(10)) as bigint[]),
          cast(string_to_array(cast(:told_years as text), chr(10)) as integer[]),
          string_to_array(cast(:told_kinds as text), chr(10))
        ) as t (edition_id, year, kind))\
      """;

  private static final Pattern ONCE_IN_CLUSTER = Pattern.compile("\\{once_in_cluster:(\\w+)}");

  /**
   * Of rows of units, where one cluster is asked for, those of units that were ever in it by the
   * editions of {@link #YEARS_TOLD}: so that a cluster need not wait for all units to be read.
   */
  private static final String OF_ITS_UNITS =
      """
      (
        cast(:cluster as text) is null
        or $1.unit_code = any (array(
          select m.unit_code
          from told y
          join mart.unit m on m.edition_id = y.edition_id
          where m.cluster_code = :cluster)))\
      """;

  private static final Pattern ONE_UNIT = Pattern.compile("= :unit\\b");
  private static final String ANY_UNIT = "= any(string_to_array(cast(:unit as text), chr(10)))";
  private static final String UNIT_COLUMN = "unit_code";

  private final String name;
  private final String sql;
  private final String sqlOfUnits;
  private final int fetchSize;
  private final Set<Grain> grains;
  private final List<String> parameters;
  private final RecordRows<T> rows;

  private Query(String name, ScopedSql scoped, Class<T> row, int fetchSize) {
    this.name = name;
    this.fetchSize = fetchSize;
    this.grains = scoped.grains();
    this.parameters = PARAMETER.matcher(scoped.text()).results().map(hit -> hit.group(1)).toList();
    this.sql = PARAMETER.matcher(scoped.text()).replaceAll("?");
    this.sqlOfUnits =
        PARAMETER
            .matcher(ONE_UNIT.matcher(scoped.text()).replaceAll(Matcher.quoteReplacement(ANY_UNIT)))
            .replaceAll("?");
    this.rows = new RecordRows<>(row);
  }

  /**
   * The question of a file.
   *
   * @param name path of the file below this package, without {@code .sql}
   */
  static <T extends Record> Query<T> of(String name, Class<T> row) {
    return read(name, row, FETCH_SIZE);
  }

  /**
   * The same for a question that reads much and has a short answer: PostgreSQL may share it out
   * among its processes.
   */
  static <T extends Record> Query<T> brief(String name, Class<T> row) {
    return read(name, row, UNPAGED);
  }

  private static <T extends Record> Query<T> read(String name, Class<T> row, int fetchSize) {
    try (InputStream in = Query.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its query " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String asked =
          ONCE_IN_CLUSTER
              .matcher(
                  WITHIN_THEME.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(OF_THEME))
              .replaceAll(OF_ITS_UNITS)
              .replace(TOLD, YEARS_TOLD);
      return new Query<>(name, ScopedSql.of(asked), row, fetchSize);
    } catch (IOException e) {
      throw new UncheckedIOException("The query " + name + " cannot be read", e);
    }
  }

  /** What its rows are about; empty where it holds no filter. */
  Set<Grain> grains() {
    return grains;
  }

  /** Whether it reads nothing but what was published once and never changes. */
  boolean asksOneEdition() {
    return parameters.contains("edition") && !BEYOND_THE_EDITION.matcher(sql).find();
  }

  /** Of some values those its answer depends on. */
  Map<String, @Nullable Object> bound(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> bound = new HashMap<>();
    parameters.forEach(each -> bound.put(each, values.get(each)));
    return bound;
  }

  /** All rows. */
  List<T> list(DataSource mart, Map<String, @Nullable Object> values) {
    List<T> list = new ArrayList<>();
    each(mart, values, list::add);
    return List.copyOf(list);
  }

  /** Hands over row by row, for answers that need not fit into memory. */
  void each(DataSource mart, Map<String, @Nullable Object> values, Consumer<? super T> consumer) {
    each(mart, sql, values, (row, record) -> consumer.accept(record));
  }

  /**
   * The rows of several units, asked for at once: planning the question takes longer than answering
   * it for one. Its columns hold the unit's code; its parameter {@code :unit} is the one whose
   * values these are.
   *
   * @param unitCodes codes hold no line breaks
   */
  Map<String, List<T>> ofUnits(
      DataSource mart, Map<String, @Nullable Object> values, Collection<String> unitCodes) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.put("unit", Asker.joined(unitCodes));
    Map<String, List<T>> found = new HashMap<>();
    each(
        mart,
        sqlOfUnits,
        all,
        (row, record) ->
            found
                .computeIfAbsent(row.getString(UNIT_COLUMN), code -> new ArrayList<>())
                .add(record));
    return found;
  }

  /** Takes a row of an answer. */
  private interface Receiver<T> {
    void take(ResultSet row, T read) throws SQLException;
  }

  private void each(
      DataSource mart, String asked, Map<String, @Nullable Object> values, Receiver<T> receiver) {
    try (Connection connection = mart.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false); // the driver fetches in pages only inside a transaction
      try {
        read(connection, asked, values, receiver);
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      throw new MartUnreadable(name, e);
    }
  }

  private void read(
      Connection connection,
      String asked,
      Map<String, @Nullable Object> values,
      Receiver<T> receiver)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(asked)) {
      statement.setFetchSize(fetchSize);
      for (int i = 0; i < parameters.size(); i++) {
        String parameter = parameters.get(i);
        if (!values.containsKey(parameter)) {
          throw new IllegalArgumentException(name + " needs a value for :" + parameter);
        }
        statement.setObject(i + 1, values.get(parameter));
      }
      try (ResultSet result = statement.executeQuery()) {
        int[] columns = rows.columns(result);
        Recurring recurring = new Recurring(columns.length);
        while (result.next()) {
          receiver.take(result, rows.read(result, columns, recurring));
        }
      }
    }
  }

  @Override
  public String toString() {
    Matcher blanks = Pattern.compile("\\s+").matcher(sql);
    return name + ": " + blanks.replaceAll(" ").strip();
  }
}
