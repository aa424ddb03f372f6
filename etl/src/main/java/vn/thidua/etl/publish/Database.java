package vn.thidua.etl.publish;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The database of the mart.
 *
 * @param url a JDBC URL of PostgreSQL's; user and password may stand in it
 * @param user null where the URL or the server's own rules name it
 */
public record Database(String url, @Nullable String user, @Nullable String password)
    implements Serializable {

  /**
   * Opens a connection.
   *
   * @throws SQLException as the driver tells it
   */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "thidua etl");
    // not by DriverManager: on executors and under spark-submit the driver is in a loader that it
    // does not ask
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("no URL of PostgreSQL's: " + shownUrl());
    }
    return connection;
  }

  /** The URL without anything secret, for messages. */
  public String shownUrl() {
    return url.replaceAll("(?i)((?:password|user)=)[^&]*", "$1…");
  }

  @Override
  public String toString() {
    return shownUrl();
  }
}
