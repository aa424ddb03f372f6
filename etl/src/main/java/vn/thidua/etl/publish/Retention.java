package vn.thidua.etl.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which editions stay: every OFFICIAL one, the current one, the last provisional ones of each year,
 * and those through which earlier years entered one of them. The row in {@code mart.edition} goes
 * first, so that nobody finds the edition any more; then its tables go, without making readers
 * wait.
 */
final class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private record Leftover(
      String table, String parent, boolean isAttached, boolean isHalfDetached) {}

  private Retention() {}

  /** Forgets provisional editions of each year beyond the last {@code kept}. */
  static void forgetOld(Connection connection, int kept) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            with recursive kept as (
              select edition_id from (
                select edition_id, kind, is_current,
                  row_number() over (partition by year, kind order by edition_id desc) as age
                from mart.edition
              ) as edition
              where kind = 'OFFICIAL' or is_current or age <= ?
              union
              select history.told_by from mart.edition_history history join kept using (edition_id)
            )
            delete from mart.edition where edition_id not in (select edition_id from kept)""")) {
      statement.setInt(1, kept);
      if (statement.executeUpdate() > 0) {
        dropUnpublished(connection);
      }
    }
  }

  /** Drops the tables of editions that are not, or no longer, in {@code mart.edition}. */
  static void dropUnpublished(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '5s'");
      for (Leftover leftover : leftovers(statement)) {
        drop(statement, leftover);
      }
      statement.execute("set lock_timeout = 0");
    }
  }

  private static List<Leftover> leftovers(Statement statement) throws SQLException {
    List<Leftover> leftovers = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select c.relname, regexp_replace(c.relname, '_e[0-9]+$', '') as parent, c.relispartition,
              coalesce(i.inhdetachpending, false) as half_detached
            from pg_class c left join pg_inherits i on i.inhrelid = c.oid
            where c.relnamespace = 'mart'::regnamespace and c.relkind = 'r'
              and c.relname ~ '_e[0-9]+$'
              and substring(c.relname from '_e([0-9]+)$')::bigint
                not in (select edition_id from mart.edition)
            order by c.relname""")) {
      while (row.next()) {
        leftovers.add(
            new Leftover(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)));
      }
    }
    return leftovers;
  }

  private static void drop(Statement statement, Leftover leftover) throws SQLException {
    try {
      if (leftover.isAttached()) {
        // concurrently: a plain detach would make every new reader wait behind the oldest one; one
        // that was broken off, by a reader or a kill, can only be finished
        statement.execute(
            "alter table mart.%s detach partition mart.%s %s"
                .formatted(
                    leftover.parent(),
                    leftover.table(),
                    leftover.isHalfDetached() ? "finalize" : "concurrently"));
      }
      statement.execute("drop table mart." + leftover.table());
    } catch (SQLException e) {
      // lock_not_available: a reader still looks at it; no reader can find it anew, and the next
      // run drops it
      if (!"55P03".equals(e.getSQLState())) {
        throw e;
      }
      LOG.info("{} is still being read and stays until the next run", leftover.table());
    }
  }
}
