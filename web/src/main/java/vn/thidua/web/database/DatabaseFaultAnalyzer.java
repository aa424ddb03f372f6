package vn.thidua.web.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences what a stack trace would hide. */
final class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<DatabaseFault> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFault cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
