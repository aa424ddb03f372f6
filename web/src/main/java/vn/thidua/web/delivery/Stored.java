package vn.thidua.web.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.text.Language;

/** How values stand in the columns of schema app, and how its rows come in pages. */
final class Stored {
  private Stored() {}

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static Language language(ResultSet row) throws SQLException {
    return row.getString("language").equals(Language.EN.code()) ? Language.EN : Language.VI;
  }

  static @Nullable Reason reason(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return reason == null ? null : Reason.valueOf(reason);
  }

  /**
   * One page.
   *
   * @param where from {@code from} on, with names for {@code values}
   * @param order columns that put no two rows in the same place
   */
  static <T> Page<T> page(
      JdbcClient jdbc,
      String columns,
      String where,
      String order,
      Map<String, @Nullable Object> values,
      PageRequest page,
      RowMapper<T> row) {
    long total = jdbc.sql("select count(*)" + where).params(values).query(Long.class).single();
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.put("limit", page.size());
    all.put("offset", (page.number() - 1L) * page.size());
    List<T> rows =
        jdbc.sql(
                "select " + columns + where + " order by " + order + " limit :limit offset :offset")
            .params(all)
            .query(row)
            .list();
    return new Page<>(rows, total, page.number(), page.size());
  }
}
