package vn.thidua.web.documents;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.thidua.reports.document.FaultyDocuments;

/** Says it without a stack trace. */
final class DocumentFaultAnalyzer extends AbstractFailureAnalyzer<FaultyDocuments> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FaultyDocuments cause) {
    return new FailureAnalysis(
        "Documents cannot be made. " + cause.getMessage(),
        "The program is damaged or was changed; install it again, or mend the files it names.",
        cause);
  }
}
