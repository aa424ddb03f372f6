package vn.thidua.web.edition;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it without a stack trace: it is the operator's to mend. */
final class MartContractFaultAnalyzer extends AbstractFailureAnalyzer<MartContractFault> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MartContractFault cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Start the version of the service that reads it.",
        cause);
  }
}
