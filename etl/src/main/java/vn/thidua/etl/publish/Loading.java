package vn.thidua.etl.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Loads lines into the tables of editions that nobody reads yet, by COPY inside Spark's tasks. One
 * relation of one year is one transaction that starts by emptying its table, so a task that is run
 * again leaves no row twice, and ends by analysing it.
 */
final class Loading implements ForeachPartitionFunction<Row> {

  private static final int BUFFER = 1 << 16;

  /** An executor that was given up, but is not dead, would keep its table locked for ever. */
  private static final String STRANDED =
      """
      select pg_terminate_backend(holder.pid)
      from pg_stat_activity holder join pg_locks held on held.pid = holder.pid
      where held.relation = '%s'::regclass and holder.datname = current_database()
        and holder.application_name = 'thidua etl' and holder.pid <> pg_backend_pid()""";

  private final Database database;
  private final Map<Integer, Long> editions;
  private final Map<String, Lines.Shape> shapes = new HashMap<>();

  /**
   * Loads some years.
   *
   * @param editions the edition's id for each year that is to be loaded; other years' lines are
   *     passed over
   */
  Loading(Database database, Map<Integer, Long> editions, List<Lines.Shape> shapes) {
    this.database = database;
    this.editions = new HashMap<>(editions);
    shapes.forEach(shape -> this.shapes.put(shape.relation(), shape));
  }

  /** The table of a relation's rows in one edition. */
  static String table(String relation, long edition) {
    return "mart." + relation + "_e" + edition;
  }

  @Override
  public void call(Iterator<Row> lines) throws SQLException, IOException {
    if (!lines.hasNext()) {
      return;
    }
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      TaskContext task = TaskContext.get();
      boolean isAgain = task != null && task.attemptNumber() + task.stageAttemptNumber() > 0;
      @Nullable Target target = null;
      while (lines.hasNext()) {
        Row line = lines.next();
        Long edition = editions.get(line.getInt(1));
        if (edition == null) {
          continue;
        }
        if (target == null || !target.isOf(line.getString(0), edition)) {
          if (target != null) {
            target.finish();
          }
          target = new Target(connection, shapes.get(line.getString(0)), edition, isAgain);
        }
        target.add(line);
      }
      if (target != null) {
        target.finish();
      }
    }
  }

  /** One table being loaded. */
  private static final class Target {
    private final Connection connection;
    private final CopyIn copy;
    private final Lines.Shape shape;
    private final long edition;
    private final byte[] start;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);

    Target(Connection connection, Lines.@Nullable Shape shape, long edition, boolean isAgain)
        throws SQLException {
      if (shape == null) {
        throw new IllegalStateException("lines of a relation without a shape");
      }
      this.connection = connection;
      this.shape = shape;
      this.edition = edition;
      this.start = Long.toString(edition).getBytes(StandardCharsets.US_ASCII);
      String table = table(shape.relation(), edition);
      try (Statement statement = connection.createStatement()) {
        if (isAgain) {
          statement.execute(STRANDED.formatted(table));
        }
        statement.execute("truncate " + table);
      }
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy %s (edition_id, %s) from stdin"
                      .formatted(table, String.join(", ", shape.columns())));
    }

    boolean isOf(String relation, long id) {
      return edition == id && shape.relation().equals(relation);
    }

    void add(Row line) throws SQLException {
      buffer.writeBytes(start);
      if (!shape.own().isEmpty()) {
        buffer.write('\t');
        buffer.writeBytes(line.getAs(2));
      }
      if (!shape.repeated().isEmpty()) {
        buffer.write('\t');
        buffer.writeBytes(line.getAs(3));
      }
      buffer.write('\n');
      if (buffer.size() >= BUFFER) {
        flush();
      }
    }

    private void flush() throws SQLException {
      copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
      buffer.reset();
    }

    void finish() throws SQLException {
      flush();
      copy.endCopy();
      // before anybody can see the table, so the first reader's plan already knows its rows
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze " + table(shape.relation(), edition));
      }
      connection.commit();
    }
  }
}
