package vn.thidua.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.Audit;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.ScopeField;
import vn.thidua.web.edition.ScopeFields;
import vn.thidua.web.route.OpenToReaders;

/** The same document for every unit or cluster of a scope, as one ZIP. */
@Controller
@OpenToReaders
class BulkController {
  private final Mart mart;
  private final BulkIssuing issuing;
  private final Bulks bulks;
  private final Archive archive;
  private final Issuing documents;
  private final Names names;
  private final ScopeFields scopes;
  private final Audit audit;
  private final MessageSource messages;

  BulkController(
      Mart mart,
      BulkIssuing issuing,
      Bulks bulks,
      Archive archive,
      Issuing documents,
      Names names,
      ScopeFields scopes,
      Audit audit,
      MessageSource messages) {
    this.mart = mart;
    this.issuing = issuing;
    this.bulks = bulks;
    this.archive = archive;
    this.documents = documents;
    this.names = names;
    this.scopes = scopes;
    this.audit = audit;
    this.messages = messages;
  }

  /** What a page asks for while it waits. */
  record Progress(String state, List<String> lines) {}

  @PostMapping("/documents/bulk")
  String start(
      Chosen chosen,
      @RequestParam String document,
      @RequestParam String scope,
      @RequestParam @Nullable String period,
      Locale locale,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account reader = DocumentsController.reader(request);
    Language language = Language.of(locale);
    ScopeField.Meant about = scopes.of(chosen.reading(), language).read(scope);
    Scope subject = about.scope();
    if (subject == null) {
      return DocumentsController.unclear(about, chosen, redirect);
    }
    Optional<BulkRequest> wanted = request(chosen, document, subject, period, language);
    Optional<Long> started =
        wanted.flatMap(each -> issuing.start(each, reader.viewer(), reader.login()));
    if (started.isEmpty()) {
      redirect.addFlashAttribute("fault", "documents.fault.none");
      return "redirect:" + chosen.link("/documents");
    }
    audit.add(
        reader.login(),
        Audit.Action.ISSUED,
        document + " " + subject.words() + " (" + chosen.edition().editionId() + ")",
        request.getRemoteAddr());
    return "redirect:/documents/bulk/" + started.get();
  }

  @GetMapping("/documents/bulk/{bulkId}")
  String one(@PathVariable long bulkId, HttpServletRequest request, Model model) {
    model.addAttribute("names", names);
    model.addAttribute("bulk", own(bulkId, request));
    return "documents/bulk";
  }

  @GetMapping("/documents/bulk/{bulkId}/progress")
  @ResponseBody
  Progress progress(@PathVariable long bulkId, Locale locale, HttpServletRequest request) {
    Bulk bulk = own(bulkId, request);
    return new Progress(
        bulk.state().name(),
        List.of(
            messages.getMessage(
                "bulk.progress", new Object[] {bulk.done(), bulk.total()}, locale)));
  }

  /** One file after the other out of the archive: nothing is made any more, memory stays flat. */
  @GetMapping("/documents/bulk/{bulkId}.zip")
  void zip(@PathVariable long bulkId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Account reader = DocumentsController.reader(request);
    Bulk bulk = own(bulkId, request);
    if (bulk.state() != Bulk.State.DONE) {
      // a ZIP that lacks somebody's document would look whole
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    String fileName =
        "%s-%s-%d-%d.zip"
            .formatted(
                bulk.item(),
                bulk.scope().replaceAll("[^A-Za-z0-9._-]", "-"),
                bulk.year(),
                bulk.editionId());
    audit.add(reader.login(), Audit.Action.DOWNLOADED, fileName, request.getRemoteAddr());
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(fileName).build().toString());
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      // PDF is compressed already
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (long issuedId : bulks.documents(bulkId)) {
        Issued issued = archive.byId(issuedId, mart.holdings(reader.viewer())).orElseThrow();
        IssuedDocument document = documents.read(issued);
        documents.handedTo(document, reader.login(), Way.SCREEN, request.getRemoteAddr());
        zip.putNextEntry(new ZipEntry(document.fileName()));
        try (InputStream content = document.content()) {
          content.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  private Optional<BulkRequest> request(
      Chosen chosen, String document, Scope scope, @Nullable String period, Language language) {
    try {
      Period stretch = DocumentsController.period(period);
      return documents.kinds().stream()
          .filter(kind -> kind.id().equals(document))
          .filter(kind -> stretch == null || kind.spans().contains(stretch.span()))
          .findFirst()
          .map(DocumentKind::id)
          .map(id -> new BulkRequest(id, chosen.edition().editionId(), scope, stretch, language));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An order is its orderer's own. */
  private Bulk own(long bulkId, HttpServletRequest request) {
    Account reader = DocumentsController.reader(request);
    return bulks
        .byId(bulkId)
        .filter(bulk -> bulk.requestedBy().equals(reader.login()))
        .orElseThrow(() -> new OutOfScope(reader.role(), "order " + bulkId));
  }
}
