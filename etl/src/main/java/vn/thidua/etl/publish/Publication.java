package vn.thidua.etl.publish;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.thidua.etl.dossier.FileCount;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.dossier.IntakeAccount;
import vn.thidua.etl.dossier.Rejects;

/**
 * The one transaction in which a run becomes visible: loaded tables are attached, editions entered,
 * the current one of each year moved, files and refused rows entered, the run ended.
 */
final class Publication {

  private final Mart mart;
  private final long run;

  Publication(Mart mart, long run) {
    this.mart = mart;
    this.run = run;
  }

  void commit(
      List<Edition> editions,
      Entering entering,
      Publisher.Computed computed,
      List<Lines.Shape> shapes,
      IntakeAccount account)
      throws SQLException {
    inOneTransaction(
        () -> {
          for (Edition edition : editions) {
            attach(mart.connection(), edition, shapes);
            enter(mart.connection(), edition, computed, account.dossierDigest());
            enterHistory(mart.connection(), edition, entering);
          }
          String state = editions.isEmpty() ? "UNCHANGED" : "PUBLISHED";
          enter(account, state, message(editions));
        });
  }

  /** Enters what a run read in which nothing was new. */
  void unchanged(IntakeAccount account) throws SQLException {
    inOneTransaction(() -> enter(account, "UNCHANGED", message(List.of())));
  }

  /** Enters what a run read that publishes nothing, and why. */
  void refuse(String message, IntakeAccount account) throws SQLException {
    inOneTransaction(() -> enter(account, "FAILED", message));
  }

  private interface Work {
    void run() throws SQLException;
  }

  private void inOneTransaction(Work work) throws SQLException {
    Connection connection = mart.connection();
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void enter(IntakeAccount account, String state, String message) throws SQLException {
    enterFiles(mart.connection(), account.files());
    enterRejects(mart.connection(), account.rejects());
    end(mart.connection(), state, message, account);
  }

  private static void attach(Connection connection, Edition edition, List<Lines.Shape> shapes)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Lines.Shape shape : shapes) {
        statement.addBatch(
            "alter table mart.%s attach partition %s for values in (%d)"
                .formatted(
                    shape.relation(),
                    Loading.table(shape.relation(), edition.editionId()),
                    edition.editionId()));
      }
      statement.executeBatch();
    }
  }

  /** A provisional edition does not take the place of an official one. */
  private void enter(
      Connection connection, Edition edition, Publisher.Computed computed, String dossierDigest)
      throws SQLException {
    boolean isCurrent =
        edition.kind() == Kind.OFFICIAL
            || mart.current(edition.year()).map(c -> c.kind() != Kind.OFFICIAL).orElse(true);
    if (isCurrent) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "update mart.edition set is_current = false where year = ? and is_current")) {
        statement.setInt(1, edition.year());
        statement.executeUpdate();
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into mart.edition (edition_id, year, kind, as_of, published_at, run_id,
              dossier_digest, rulebook_digest, content_digest, published_digest, is_current,
              past_edition_id)
            values (?, ?, ?, ?, now(), ?, ?, ?, ?, ?, ?, ?)\
            """)) {
      statement.setLong(1, edition.editionId());
      statement.setInt(2, edition.year());
      statement.setString(3, edition.kind().name());
      statement.setDate(4, Date.valueOf(edition.asOf()));
      statement.setLong(5, run);
      statement.setString(6, dossierDigest);
      statement.setString(7, computed.rulebookDigests().getOrDefault(edition.year(), ""));
      statement.setString(8, edition.contentDigest());
      statement.setString(9, edition.publishedDigest());
      statement.setBoolean(10, isCurrent);
      statement.setObject(11, edition.pastEditionId(), Types.BIGINT);
      statement.executeUpdate();
    }
  }

  /** Which edition tells of each year up to the edition's own, which tells of itself. */
  private static void enterHistory(Connection connection, Edition edition, Entering entering)
      throws SQLException {
    List<Edition> told = new ArrayList<>(entering.before(edition.year()));
    told.add(edition);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into mart.edition_history (edition_id, year, told_by) values (?, ?, ?)")) {
      for (Edition past : told) {
        statement.setLong(1, edition.editionId());
        statement.setInt(2, past.year());
        statement.setLong(3, past.editionId());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void enterFiles(Connection connection, List<FileCount> files) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into mart.file (run_id, source_file, table_name, sha256, rows_read,"
                + " rows_accepted, rows_superseded, rows_rejected)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (FileCount file : files) {
        statement.setLong(1, run);
        statement.setString(2, file.sourceFile());
        statement.setString(3, file.table().tableName());
        statement.setString(4, file.sha256());
        statement.setLong(5, file.rowsRead());
        statement.setLong(6, file.rowsAccepted());
        statement.setLong(7, file.rowsSuperseded());
        statement.setLong(8, file.rowsRejected());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void enterRejects(Connection connection, Rejects refused) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy mart.reject (run_id, %s) from stdin"
                    .formatted(String.join(", ", Intake.REJECT_COLUMNS)));
    int[] columns = IntStream.range(0, Intake.REJECT_COLUMNS.size()).toArray();
    byte[] start = (run + "\t").getBytes(StandardCharsets.US_ASCII);
    byte[] end = {'\n'};
    Iterator<Row> rejects = refused.sorted();
    try {
      while (rejects.hasNext()) {
        byte[] line = CopyLine.of(rejects.next(), columns);
        copy.writeToCopy(start, 0, start.length);
        copy.writeToCopy(line, 0, line.length);
        copy.writeToCopy(end, 0, end.length);
      }
      copy.endCopy();
    } finally {
      // the connection takes no other command, not even a rollback, while a copy is open
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static String message(List<Edition> editions) {
    return editions.isEmpty()
        ? "nothing has changed"
        : "published " + editions.stream().map(e -> String.valueOf(e.year())).toList();
  }

  private void end(Connection connection, String state, String message, IntakeAccount account)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            update mart.run set state = ?, message = ?, finished_at = clock_timestamp(),
              rows_read = ?, rows_accepted = ?, rows_superseded = ?, rows_rejected = ?
            where run_id = ?\
            """)) {
      statement.setString(1, state);
      statement.setString(2, message);
      statement.setLong(3, account.rowsRead());
      statement.setLong(4, account.rowsAccepted());
      statement.setLong(5, account.rowsSuperseded());
      statement.setLong(6, account.rowsRejected());
      statement.setLong(7, run);
      statement.executeUpdate();
    }
  }
}
