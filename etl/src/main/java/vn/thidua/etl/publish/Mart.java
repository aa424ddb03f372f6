package vn.thidua.etl.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The mart, opened for one run: migrated, locked against other runs, cleared of what a killed run
 * left behind. Closing it gives the lock back.
 */
public final class Mart implements AutoCloseable {

  /** "thidua" in ASCII: the key of the advisory lock that a run holds. */
  private static final long LOCK = 0x746869647561L;

  /** The last migration: a schema that is at it needs none. */
  static final String LATEST = "007";

  /** Seconds that a server that is going away is waited for. */
  private static final int PATIENCE = 5;

  private static final String ABANDONED =
      "stopped without an end: the process or the machine was killed; nothing of it was published";

  private final Database database;
  private final Connection connection;

  private Mart(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * Connects, locks, migrates and clears up.
   *
   * @throws MartException if the database cannot be reached or used, or another run holds the mart
   */
  public static Mart open(Database database) {
    Connection connection = connect(database);
    Mart mart = new Mart(database, connection);
    try {
      mart.lock();
      mart.migrate();
      mart.clear();
      return mart;
    } catch (SQLException e) {
      mart.close();
      throw new MartException(
          "The database %s cannot be used: %s".formatted(database.shownUrl(), e.getMessage()), e);
    } catch (MartException e) {
      mart.close();
      throw e;
    }
  }

  private static Connection connect(Database database) {
    try {
      return database.connect();
    } catch (SQLException e) {
      throw new MartException(
          "No connection to %s: %s. Check --db, THIDUA_DB_USER and THIDUA_DB_PASSWORD, and that the server runs."
              .formatted(database.shownUrl(), e.getMessage()),
          e);
    }
  }

  private void lock() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        if (!result.getBoolean(1)) {
          throw new MartException(
              "Another run is writing to %s. Wait until it has ended, then start again."
                  .formatted(database.shownUrl()));
        }
      }
    }
  }

  /** Found out without Flyway, which takes a noticeable part of a run that finds nothing new. */
  private boolean isUpToDate() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!isTrue(statement, "select to_regclass('mart.flyway_schema_history') is not null")) {
        return false;
      }
      return isTrue(
          statement,
          "select coalesce((select success and version = '%s' from mart.flyway_schema_history"
                  .formatted(LATEST)
              + " order by installed_rank desc limit 1), false)");
    }
  }

  private static boolean isTrue(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getBoolean(1);
    }
  }

  private void migrate() throws SQLException {
    if (isUpToDate()) {
      return;
    }
    try {
      Flyway.configure(Mart.class.getClassLoader())
          .dataSource(database.url(), database.user(), database.password())
          .locations("classpath:db/mart")
          .schemas("mart")
          .defaultSchema("mart")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new MartException(
          "The schema mart in %s cannot be brought up to date: %s"
              .formatted(database.shownUrl(), e.getMessage()),
          e);
    }
  }

  /** Whoever holds the lock is the only run: any other that is RUNNING is dead. */
  private void clear() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update mart.run set state = 'FAILED', finished_at = now(), message = ?"
                + " where state = 'RUNNING'")) {
      statement.setString(1, ABANDONED);
      statement.executeUpdate();
    }
    Retention.dropUnpublished(connection);
  }

  /**
   * Enters the run as RUNNING.
   *
   * @return its run_id
   */
  public long begin(String engineVersion) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into mart.run (run_id, started_at, state, engine_version)"
                + " values (nextval('mart.run_id'), now(), 'RUNNING', ?) returning run_id")) {
      statement.setString(1, engineVersion);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    } catch (SQLException e) {
      throw new MartException("The run cannot be entered in mart.run: " + e.getMessage(), e);
    }
  }

  /** Enters that the run failed, and why. What it loaded is dropped by the next run. */
  public void fail(long run, String message) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update mart.run set state = 'FAILED', finished_at = now(), message = ?"
                + " where run_id = ?")) {
      statement.setString(1, message);
      statement.setLong(2, run);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new MartException("The failure cannot be entered in mart.run: " + e.getMessage(), e);
    }
  }

  /** The edition of the year that readers see. */
  Optional<Edition> current(int year) throws SQLException {
    return first("select * from mart.edition where year = ? and is_current", year);
  }

  /**
   * How the year stands, as a text that is another one whenever another edition is its current or
   * its latest; empty where it has none.
   *
   * @throws MartException if the mart cannot be read
   */
  public String standing(int year) {
    try {
      return Stream.of(current(year), latest(year))
          .flatMap(Optional::stream)
          .map(edition -> edition.kind() + " " + edition.publishedDigest())
          .collect(Collectors.joining("; "));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /**
   * The content of the year's official edition, empty where it has none.
   *
   * @throws MartException if the mart cannot be read
   */
  public String officialContent(int year) {
    try {
      return current(year)
          .filter(edition -> edition.kind() == Kind.OFFICIAL)
          .map(Edition::publishedDigest)
          .orElse("");
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  static MartException unreadable(SQLException e) {
    return new MartException("The mart's editions cannot be read: " + e.getMessage(), e);
  }

  /** The edition of the year that was published last, current or not. */
  Optional<Edition> latest(int year) throws SQLException {
    return first(
        "select * from mart.edition where year = ? order by edition_id desc limit 1", year);
  }

  private Optional<Edition> first(String sql, int year) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, year);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(edition(row)) : Optional.empty();
      }
    }
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        row.getLong("edition_id"),
        row.getInt("year"),
        Kind.valueOf(row.getString("kind")),
        row.getDate("as_of").toLocalDate(),
        row.getString("content_digest"),
        row.getString("published_digest"),
        row.getObject("past_edition_id", Long.class));
  }

  /** The current editions of the years that the board has closed, and of these settled ones. */
  List<Edition> entering(SortedSet<Integer> settled) throws SQLException {
    List<Edition> editions = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select * from mart.edition where is_current and (kind = 'OFFICIAL' or year = any(?))")) {
      statement.setArray(1, connection.createArrayOf("int4", settled.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          editions.add(edition(row));
        }
      }
    }
    return editions;
  }

  /** What the edition says otherwise than the official one before it, if there is one. */
  Optional<Correction> correction(long edition) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select pair.previous_edition_id,
              (select count(distinct c.unit_code) from mart.correction c
               where c.edition_id = pair.edition_id) as units
            from mart.corrected_edition pair where pair.edition_id = ?""")) {
      statement.setLong(1, edition);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Correction(edition, row.getLong("previous_edition_id"), row.getLong("units")))
            : Optional.empty();
      }
    }
  }

  /** The id of a new edition, never used before. */
  long editionId() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select nextval('mart.edition_id')")) {
      result.next();
      return result.getLong(1);
    }
  }

  public Database database() {
    return database;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try (connection) {
      // a server ends a connection some time after it was closed, and the next run, if it starts at
      // once, would find the lock still held
      if (connection.isValid(PATIENCE)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("select pg_advisory_unlock_all()");
        }
      }
    } catch (SQLException e) {
      throw new MartException("The connection to the mart does not close: " + e.getMessage(), e);
    }
  }
}
