package vn.thidua.etl.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Computes two relations of the mart in plain SQL: figures of periods and actuals of years
 * (scoring.md, section 1). Amounts are whole millionths, so both engines are exact.
 *
 * <p>Part of it: reading every cell, refusing the rows that the batch refuses, the latest
 * submission of each key, the highest stage of each period, the aggregate of the year. No part of
 * it: sentences for refused rows, counts and digests of files, targets, achievement, points, ranks,
 * awards, history, findings, explanations, tests of models, and the mart's other relations. So it
 * does less than the batch, and a ratio to it is strict.
 */
final class Yardstick {

  private static final List<String> RESULT =
      List.of("unit_code", "criterion_code", "period", "stage", "value", "submitted_at");
  private static final Map<String, List<String>> RULES =
      Map.of(
          "memberships",
          List.of("year", "cluster_code", "unit_code"),
          "rulebooks",
          List.of("year", "cluster_code"),
          "criteria",
          List.of(
              "year",
              "cluster_code",
              "criterion_code",
              "kind",
              "method",
              "max_points",
              "frequency",
              "aggregation"));

  private final Connection connection;
  private final boolean isDuck;

  private Yardstick(Connection connection, boolean isDuck) {
    this.connection = connection;
    this.isDuck = isDuck;
  }

  /** Arguments: {@code duckdb DOSSIER OUT} or {@code postgresql DOSSIER URL}. */
  public static void main(String[] arguments) throws SQLException, IOException {
    boolean isDuck = arguments[0].equals("duckdb");
    DossierFiles files = new DossierFiles(Path.of(arguments[1]));
    try (Connection connection =
        DriverManager.getConnection(isDuck ? "jdbc:duckdb:" : arguments[2])) {
      Yardstick yardstick = new Yardstick(connection, isDuck);
      if (isDuck) {
        yardstick.readWithDuck(files);
      } else {
        yardstick.copyIntoPostgres(files);
      }
      yardstick.compute();
      if (isDuck) {
        for (String relation : List.of("period", "actual")) {
          yardstick.execute(
              "copy (%s) to '%s-%s' (header false, delimiter '|')"
                  .formatted(query(relation), arguments[2], relation));
        }
      }
    }
  }

  /** The rows of a relation as they are compared, in an order that both engines keep. */
  static String query(String relation) {
    return relation.equals("period")
        ? "select unit_code, criterion_code, period, stage_no, amount from period_figure"
            + " order by unit_code, criterion_code, period"
        : "select year, unit_code, criterion_code, amount, stage_no, periods from actual"
            + " order by year, unit_code, criterion_code";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void readWithDuck(DossierFiles files) throws SQLException, IOException {
    if (files.isParquet()) {
      for (String table : List.of("memberships", "rulebooks", "criteria")) {
        execute(
            "create table %s as select * from read_parquet('%s/*/%s*.parquet', union_by_name = true)"
                .formatted(table, files.dossier(), table));
      }
      execute(
          "create view raw as select unit_code, criterion_code, period, stage, cast(value as"
              + " varchar) as value, substr(cast(submitted_at as varchar), 1, 10) as submitted_at,"
              + " false as"
              + " is_vietnamese, row_number() over () as place from read_parquet('%s/results/**/*.parquet', union_by_name = true)"
                  .formatted(files.dossier()));
      return;
    }
    for (var table : RULES.entrySet()) {
      execute(
          "create table %s as %s"
              .formatted(table.getKey(), duckReaders(files, table.getKey(), table.getValue())));
    }
    execute(
        "create view raw as select *, row_number() over () as place from (%s)"
            .formatted(duckReaders(files, "results", RESULT)));
  }

  private static String duckReaders(DossierFiles files, String table, List<String> wanted)
      throws IOException {
    return files.byHeader(table).values().stream()
        .map(some -> duckReader(some, wanted))
        .collect(Collectors.joining(" union all "));
  }

  private static String duckReader(List<Path> files, List<String> wanted) {
    DossierFiles.Manner manner = DossierFiles.manner(files.get(0));
    String names = files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", "));
    String columns =
        manner.columns().stream()
            .map(column -> "'" + column + "': 'varchar'")
            .collect(Collectors.joining(", "));
    String cells =
        wanted.stream()
            .map(cell -> manner.columns().contains(cell) ? cell : "null as " + cell)
            .collect(Collectors.joining(", "));
    // a row with too many cells is refused by the batch, too
    return ("select %s, %s as is_vietnamese from read_csv([%s], columns = {%s}, delim = '%s', quote"
            + " = '\"', escape = '\"', header = true, auto_detect = false, ignore_errors ="
            + " true)")
        .formatted(cells, manner.isVietnamese(), names, columns, manner.separator());
  }

  private void copyIntoPostgres(DossierFiles files) throws SQLException, IOException {
    execute("create sequence place cache 1000");
    for (String manner : List.of("plain", "vietnamese")) {
      execute(
          ("create unlogged table raw_%s (unit_code text, criterion_code text, period text, stage"
                  + " text, value text, submitted_at text, evidence text, place bigint default"
                  + " nextval('place'))")
              .formatted(manner));
    }
    for (Path file : files.of("results")) {
      DossierFiles.Manner manner = DossierFiles.manner(file);
      copy(file, manner.isVietnamese() ? "raw_vietnamese" : "raw_plain", manner);
    }
    execute(
        "create view raw as select *, false as is_vietnamese from raw_plain"
            + " union all select *, true from raw_vietnamese");
    for (String table : RULES.keySet()) {
      copyWhole(files, table);
    }
    execute("analyze");
  }

  private void copyWhole(DossierFiles files, String table) throws SQLException, IOException {
    execute("create unlogged table " + table + " ()");
    for (Path file : files.of(table)) {
      DossierFiles.Manner manner = DossierFiles.manner(file);
      for (String column : manner.columns()) {
        execute("alter table %s add column if not exists \"%s\" text".formatted(table, column));
      }
      copy(file, table, manner);
    }
  }

  private void copy(Path file, String table, DossierFiles.Manner manner)
      throws SQLException, IOException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s (\"%s\") from stdin (format csv, delimiter '%s')"
                    .formatted(table, String.join("\", \"", manner.columns()), manner.separator()));
    StringBuilder buffer = new StringBuilder(1 << 17);
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        // COPY knows no row with too many cells; the batch refuses it
        if (cells(line, manner.separator()) <= manner.columns().size()) {
          buffer.append(line).append('\n');
        }
        if (buffer.length() > 1 << 16) {
          flush(copy, buffer);
        }
      }
    }
    flush(copy, buffer);
    copy.endCopy();
  }

  private static void flush(CopyIn copy, StringBuilder buffer) throws SQLException {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.setLength(0);
  }

  private static int cells(String line, char separator) {
    int cells = 1;
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == separator && !isQuoted) {
        cells++;
      }
    }
    return cells;
  }

  private void compute() throws SQLException {
    execute(criteria());
    execute(figures());
    execute(periods());
    execute(actuals());
  }

  private String table() {
    return isDuck ? "create table " : "create unlogged table ";
  }

  private static String criteria() {
    return """
    create table assigned as
    select cast(m.year as integer) as year, m.unit_code, c.criterion_code, c.method,
      cast(replace(cast(c.max_points as varchar), ',', '.') as decimal(18, 6)) as max_points,
      upper(coalesce(nullif(c.frequency, ''), 'YEAR')) as frequency,
      upper(coalesce(nullif(c.aggregation, ''), 'LAST')) as aggregation
    from memberships m
    join criteria c on c.year = m.year and c.kind <> 'GROUP' and c.cluster_code =
      case when exists (select 1 from rulebooks r where r.year = m.year
        and r.cluster_code = m.cluster_code) then m.cluster_code else '*' end
    """;
  }

  private String matches(String text, String pattern) {
    return isDuck
        ? "regexp_full_match(%s, '%s')".formatted(text, pattern)
        : "%s ~ '^(%s)$'".formatted(text, pattern);
  }

  /** The accepted figure of each unit, criterion, period and stage. */
  private String figures() {
    String isDate =
        isDuck ? "try_cast(submitted as date) is not null" : "pg_input_is_valid(submitted, 'date')";
    String number =
        """
        case when is_vietnamese then
          case when %s and not %s then replace(replace(value, '.', ''), ',', '.') end
          else case when %s then value end end
        """
            .formatted(
                matches("value", "-?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)(,[0-9]+)?"),
                matches("value", "-?[1-9][0-9]{0,2}[.,][0-9]{3}"),
                matches("value", "-?[0-9]+([.][0-9]+)?"));
    String rows =
        """
        select a.year, a.unit_code, a.criterion_code, a.frequency, a.aggregation, r.period,
          case upper(stage) when 'SELF' then 1 when 'CROSS' then 2 when 'BOARD' then 3 end as stage_no,
          cast(cast(number as decimal(18, 6)) * 1000000 as bigint) as amount,
          cast(submitted as date) as submitted, place
        from (select *, %s as number, case when submitted_at = '' then null
            when submitted_at like '__/__/____%%' then substr(submitted_at, 7, 4) || '-' || substr(submitted_at, 4, 2)
              || '-' || substr(submitted_at, 1, 2) else substr(submitted_at, 1, 10) end as submitted
          from raw where %s) r
        join assigned a on a.year = cast(substr(r.period, 1, 4) as integer)
          and a.unit_code = r.unit_code and a.criterion_code = r.criterion_code
        where number is not null and upper(stage) in ('SELF', 'CROSS', 'BOARD')
          and (submitted is null or %s)
          and (length(r.period) = 4
            or a.frequency = 'QUARTER' and substr(r.period, 6, 1) = 'Q'
            or a.frequency = 'HALF' and substr(r.period, 6, 1) = 'H'
            or a.frequency = 'MONTH' and substr(r.period, 6, 1) in ('0', '1'))
          and (a.method is null or a.method <> 'POINTS' or cast(number as decimal(18, 6)) between 0 and a.max_points)
        """
            .formatted(
                number, matches("period", "[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?"), isDate);
    String key = "year, unit_code, criterion_code, frequency, aggregation, period, stage_no";
    return table()
        + "figure as "
        + (isDuck
            ? "select %s, arg_max(amount, coalesce(date_diff('day', date '1900-01-01', submitted), 0) * 1099511627776 + place) as amount from (%s) group by all"
                .formatted(key, rows)
            : "select distinct on (year, unit_code, criterion_code, period, stage_no) %s, amount from (%s) x order by year, unit_code, criterion_code, period, stage_no, submitted desc nulls last, place desc"
                .formatted(key, rows));
  }

  private String last(String value, String by) {
    return isDuck
        ? "arg_max(%s, %s)".formatted(value, by)
        : "(array_agg(%s order by %s desc))[1]".formatted(value, by);
  }

  private String periods() {
    return table()
        + """
        period_figure as
        select year, unit_code, criterion_code, frequency, aggregation, period,
          cast(case when length(period) > 4 then replace(replace(substr(period, 6), 'Q', ''), 'H', '')
            end as integer) as period_no,
          max(stage_no) as stage_no, %s as amount
        from figure group by year, unit_code, criterion_code, frequency, aggregation, period
        """
            .formatted(last("amount", "stage_no"));
  }

  private String actuals() {
    String quotient = isDuck ? "//" : "/";
    String average =
        "cast(sign(total) * ((2 * abs(cast(total as %s)) + parts) %s (2 * parts)) as bigint)"
            .formatted(isDuck ? "hugeint" : "bigint", quotient);
    return table()
        + """
        actual as
        select year, unit_code, criterion_code,
          case when whole is not null and whole_stage >= coalesce(highest, 0) then whole
            when aggregation = 'SUM' then total when aggregation = 'LAST' then latest
            when aggregation = 'AVERAGE' then %s
            when aggregation = 'MAX' then greatest_amount else least_amount end as amount,
          case when whole is not null and whole_stage >= coalesce(highest, 0) then whole_stage
            when aggregation = 'LAST' then latest_stage else lowest end as stage_no,
          case when whole is not null and whole_stage >= coalesce(highest, 0) then
            case frequency when 'MONTH' then 12 when 'QUARTER' then 4 when 'HALF' then 2 else 1 end
            else parts end as periods
        from (
          select year, unit_code, criterion_code, frequency, aggregation,
            max(amount) filter (where period_no is null) as whole,
            max(stage_no) filter (where period_no is null) as whole_stage,
            max(stage_no) filter (where period_no is not null) as highest,
            min(stage_no) filter (where period_no is not null) as lowest,
            sum(amount) filter (where period_no is not null) as total,
            count(period_no) as parts,
            max(amount) filter (where period_no is not null) as greatest_amount,
            min(amount) filter (where period_no is not null) as least_amount,
            %s filter_last as latest, %s filter_last as latest_stage
          from period_figure group by year, unit_code, criterion_code, frequency, aggregation) folded
        """
            .formatted(
                average,
                last("amount", "coalesce(period_no, 0)"),
                last("stage_no", "coalesce(period_no, 0)"))
            .replace(" filter_last", "");
  }
}
