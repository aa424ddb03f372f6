package vn.thidua.etl.publish;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

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
    return DriverManager.getConnection(url, properties);
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
