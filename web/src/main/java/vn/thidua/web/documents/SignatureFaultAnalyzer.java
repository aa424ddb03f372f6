package vn.thidua.web.documents;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it without a stack trace: it is the operator's to mend. */
final class SignatureFaultAnalyzer extends AbstractFailureAnalyzer<SignatureSettings.Faulty> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SignatureSettings.Faulty cause) {
    return new FailureAnalysis(
        "Documents cannot be signed. " + cause.getMessage(),
        "Mend the settings or the key, or leave thidua.documents.signature.* out: documents are"
            + " then issued without a signature.",
        cause);
  }
}
