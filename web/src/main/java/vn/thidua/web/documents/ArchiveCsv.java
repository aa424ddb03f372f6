package vn.thidua.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.scope.Holdings;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Audit;
import vn.thidua.web.csv.CsvAnswer;
import vn.thidua.web.route.OpenToReaders;

/** The list of the archive, as far as the reader's holdings go: a page at a time, however long. */
@Controller
@OpenToReaders
class ArchiveCsv {
  private static final int PAGE = 1_000;

  private final Mart mart;
  private final Archive archive;
  private final Names names;
  private final Audit audit;
  private final MessageSource messages;

  ArchiveCsv(Mart mart, Archive archive, Names names, Audit audit, MessageSource messages) {
    this.mart = mart;
    this.archive = archive;
    this.names = names;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping("/documents.csv")
  void list(
      @RequestParam @Nullable String item,
      @RequestParam(name = "of") @Nullable Integer year,
      @RequestParam @Nullable String q,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Account reader = DocumentsController.reader(request);
    Language language = Language.of(locale);
    Holdings holdings = mart.holdings(reader.viewer());
    ArchiveFilter filter = ArchiveFilter.of(item, year, q);
    audit.add(reader.login(), Audit.Action.DOWNLOADED, "documents.csv", request.getRemoteAddr());
    CsvAnswer csv = new CsvAnswer(response, "documents.csv", locale);
    csv.line(heads(locale));
    csv.lines(
        number -> archive.page(filter, holdings, new PageRequest(number, PAGE)),
        issued -> cells(issued, language));
    csv.end();
  }

  private Stream<String> heads(Locale locale) {
    return Stream.of(
            "number",
            "item",
            "scope",
            "name",
            "period",
            "edition",
            "kind",
            "format",
            "language",
            "file",
            "code",
            "sha256",
            "by",
            "at",
            "receivers")
        .map(each -> messages.getMessage("documents." + each, null, locale));
  }

  private Stream<String> cells(Issued issued, Language language) {
    return Stream.of(
        Long.toString(issued.issuedId()),
        names.item(issued.item(), language),
        CsvAnswer.text(issued.scope()),
        CsvAnswer.text(issued.name(language)),
        issued.period().isEmpty() ? Integer.toString(issued.year()) : issued.period(),
        Long.toString(issued.editionId()),
        issued.editionKind().name(),
        issued.format().name(),
        issued.language().code(),
        issued.fileName(),
        Optional.ofNullable(issued.code()).orElse(""),
        issued.sha256(),
        CsvAnswer.text(issued.requestedBy()),
        issued.issuedAt().toString(),
        Long.toString(issued.receivers()));
  }
}
