package vn.thidua.reports.mart;

import java.sql.SQLException;

/** The database did not answer as it should: a matter for who runs the service. */
public final class MartUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MartUnreadable(String query, SQLException cause) {
    super(
        "The database did not answer the question %s (%s); see whether it runs, and whether its user may read the schema mart"
            .formatted(query, cause.getMessage()),
        cause);
  }
}
