package vn.thidua.etl.dossier;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;

/** Connections to the database of a dossier, in a transaction that only reads. */
final class DatabaseSession {
  private DatabaseSession() {}

  /** In a new state of the database. */
  static Connection open(DossierInput.Database input) throws SQLException {
    Connection connection = connect(input);
    try {
      try (Statement statement = connection.createStatement()) {
        // time stamps with a zone are then written alike on every machine
        statement.execute("set time zone 'UTC'");
        // the state has to be kept for as long as the run needs it
        statement.execute("set idle_in_transaction_session_timeout = 0");
      }
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** In the state that another transaction has exported and still keeps. */
  static Connection join(DossierInput.Database input, String snapshot) throws SQLException {
    Connection connection = open(input);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction snapshot '" + snapshot.replace("'", "''") + "'");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection connect(DossierInput.Database input) throws SQLException {
    Properties properties = new Properties();
    if (input.user() != null) {
      properties.setProperty("user", input.user());
    }
    if (input.password() != null) {
      properties.setProperty("password", input.password());
    }
    properties.setProperty("ApplicationName", "thidua etl");
    // not by DriverManager: under spark-submit the driver is in a loader that it does not ask
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
      if (driver.acceptsURL(input.url())) {
        Connection connection = driver.connect(input.url(), properties);
        if (connection != null) {
          return connection;
        }
      }
    }
    throw new SQLException("no driver takes the URL " + input.shown());
  }
}
