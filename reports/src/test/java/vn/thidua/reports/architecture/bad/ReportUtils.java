package vn.thidua.reports.architecture.bad;

import java.sql.Connection;
import java.sql.SQLException;
import net.sf.jasperreports.engine.JasperReport;

/** A name without meaning, SQL outside the read model, and Jasper outside its place. */
public final class ReportUtils {
  private ReportUtils() {}

  /** Asks the database behind the read model's back. */
  public static boolean isReady(Connection connection, JasperReport report) throws SQLException {
    return connection.isValid(1) && report.getName() != null;
  }
}
