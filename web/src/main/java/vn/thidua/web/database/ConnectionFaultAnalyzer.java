package vn.thidua.web.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** A configured database that cannot be reached or used is the operator's to mend. */
final class ConnectionFaultAnalyzer extends AbstractFailureAnalyzer<SQLException> {
  private final Environment environment;

  ConnectionFaultAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
    String url = environment.getProperty("spring.datasource.url", "(embedded)");
    String state = cause.getSQLState() == null ? "" : " (SQL state " + cause.getSQLState() + ")";
    return new FailureAnalysis(
        "The database " + withoutPassword(url) + " refused: " + innermost(cause) + state,
        "Check that it runs, that spring.datasource.url, .username and .password are right and"
            + " that this user may create a schema in it.",
        cause);
  }

  private static @Nullable String innermost(Throwable failure) {
    Throwable inner = failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner.getMessage();
  }

  private static String withoutPassword(String url) {
    return url.replaceAll("(?i)(password=)[^&]*", "$1…");
  }
}
