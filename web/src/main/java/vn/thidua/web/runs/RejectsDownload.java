package vn.thidua.web.runs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reject;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;
import vn.thidua.web.csv.CsvAnswer;
import vn.thidua.web.route.OpenTo;

/** The refused rows of a run as CSV, to be sent back to their sender: streamed, however many. */
@Controller
@OpenTo({Role.BOARD, Role.ADMIN})
class RejectsDownload {
  private final Mart mart;
  private final Audit audit;
  private final MessageSource messages;

  RejectsDownload(Mart mart, Audit audit, MessageSource messages) {
    this.mart = mart;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping("/runs/{runId}/rejects.csv")
  void rejects(
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      @PathVariable long runId,
      @RequestParam @Nullable String file,
      @RequestParam @Nullable String rule)
      throws IOException {
    Account account = AccountGuard.account(request).orElseThrow();
    Language language = Language.of(locale);
    audit.add(
        account.login(),
        Audit.Action.DOWNLOADED,
        "rejects of run " + runId,
        request.getRemoteAddr());
    CsvAnswer csv = new CsvAnswer(response, "rejects-run-" + runId + ".csv", locale);
    csv.line(heads(locale));
    mart.runs(account.viewer())
        .rejects(runId, RunsController.filter(file, rule))
        .each(reject -> csv.line(cells(reject, language)));
    csv.end();
  }

  private Stream<String> heads(Locale locale) {
    return Stream.of("file", "sheet", "line", "column", "value", "rule", "message")
        .map(each -> messages.getMessage("runs.reject." + each, null, locale));
  }

  private static Stream<String> cells(Reject reject, Language language) {
    return Stream.of(
        CsvAnswer.text(reject.sourceFile()),
        CsvAnswer.text(reject.sheet()),
        reject.sourceLine() == null ? "" : reject.sourceLine().toString(),
        CsvAnswer.text(reject.columnName()),
        CsvAnswer.text(reject.value()),
        reject.ruleCode(),
        CsvAnswer.text(reject.message(language)));
  }
}
