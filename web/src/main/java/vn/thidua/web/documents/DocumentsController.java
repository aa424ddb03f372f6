package vn.thidua.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.UnsoundDocument;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.export.NoSuchTable;
import vn.thidua.reports.export.TableRequest;
import vn.thidua.reports.export.UnsoundTable;
import vn.thidua.reports.mart.ClusterName;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.NoSuchEdition;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Holdings;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.account.Audit;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEditionAnd;
import vn.thidua.web.edition.ScopeField;
import vn.thidua.web.edition.ScopeFields;
import vn.thidua.web.route.OpenToReaders;

/** The archive on screen: what was issued, and one more now. */
@Controller
@OpenToReaders
class DocumentsController {
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 1_000_000;
  private static final int MOST_RECEIPTS = 200;
  private static final int MOST_ORDERS = 5;

  /** Nobody chooses from a longer list of clusters and units: they are found by name. */
  private static final int MOST_CHOICES = 200;

  private final Mart mart;
  private final Issuing issuing;
  private final Archive archive;
  private final Bulks bulks;
  private final Handover handover;
  private final Names names;
  private final ScopeFields scopes;
  private final Audit audit;

  DocumentsController(
      Mart mart,
      Issuing issuing,
      Archive archive,
      Bulks bulks,
      Handover handover,
      Names names,
      ScopeFields scopes,
      Audit audit) {
    this.mart = mart;
    this.issuing = issuing;
    this.archive = archive;
    this.bulks = bulks;
    this.handover = handover;
    this.names = names;
    this.scopes = scopes;
    this.audit = audit;
  }

  @GetMapping("/documents")
  @OfEditionAnd({"issued", "orders"})
  String documents(
      Chosen chosen,
      @RequestParam @Nullable String item,
      @RequestParam(name = "of") @Nullable Integer year,
      @RequestParam @Nullable String q,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      HttpServletRequest request,
      Model model) {
    ArchiveFilter filter = ArchiveFilter.of(item, year, q);
    Account reader = reader(request);
    model.addAttribute("names", names);
    model.addAttribute("filter", filter);
    model.addAttribute(
        "issued",
        archive.page(
            filter,
            mart.holdings(reader.viewer()),
            new PageRequest(Math.max(1, Math.min(page, MOST_PAGES)), PAGE)));
    model.addAttribute("documents", issuing.kinds());
    model.addAttribute(
        "ofMany",
        issuing.kinds().stream()
            .filter(each -> !each.scopes().equals(Set.of(Scope.Kind.CITY)))
            .toList());
    model.addAttribute("tables", issuing.tables());
    model.addAttribute("formats", ExportFormat.values());
    model.addAttribute("periods", periods(chosen.edition().year()));
    List<ClusterName> clusters =
        chosen.directory().clusters().stream()
            .filter(each -> chosen.reading().sight().seesRanking(each.clusterCode()))
            .toList();
    List<UnitName> units = chosen.directory().unitsInFull("", MOST_CHOICES);
    boolean isMany = clusters.size() + units.size() > MOST_CHOICES;
    model.addAttribute("many", isMany);
    model.addAttribute("clusters", isMany ? List.of() : clusters);
    model.addAttribute("units", isMany ? List.of() : inFocus(units, chosen));
    model.addAttribute(
        "scopes", isMany ? scopes.of(chosen.reading(), Language.of(locale)).offers() : List.of());
    model.addAttribute("orders", bulks.of(reader.login(), MOST_ORDERS));
    return "documents/documents";
  }

  /** Issues a document or table, or finds it issued already, and leads to it. */
  @PostMapping("/documents")
  String issue(
      Chosen chosen,
      @RequestParam @Nullable String document,
      @RequestParam @Nullable String table,
      @RequestParam @Nullable String format,
      @RequestParam String scope,
      @RequestParam @Nullable String period,
      Locale locale,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account reader = reader(request);
    Language language = Language.of(locale);
    long edition = chosen.edition().editionId();
    ScopeField.Meant about = scopes.of(chosen.reading(), language).read(scope);
    Scope subject = about.scope();
    if (subject == null) {
      return unclear(about, chosen, redirect);
    }
    Supplier<IssuedDocument> issue =
        () ->
            document != null && !document.isBlank()
                ? issuing.issue(
                    new DocumentRequest(document, edition, subject, period(period), language),
                    reader.viewer(),
                    reader.login())
                : issuing.issue(
                    new TableRequest(
                        String.valueOf(table),
                        edition,
                        subject,
                        Map.of(),
                        language,
                        ExportFormat.ofExtension(String.valueOf(format))
                            .orElseThrow(() -> new IllegalArgumentException("no such format"))),
                    reader.viewer(),
                    reader.login());
    try {
      IssuedDocument issued = issue.get();
      audit.add(reader.login(), Audit.Action.ISSUED, issued.fileName(), request.getRemoteAddr());
      return "redirect:/documents/" + issued.documentNumber();
    } catch (NoSuchDocument | NoSuchTable | IllegalArgumentException e) {
      redirect.addFlashAttribute("fault", "documents.fault.none");
    } catch (OutOfScope e) {
      redirect.addFlashAttribute("fault", "documents.fault.scope");
    } catch (UnsoundDocument | UnsoundTable e) {
      redirect.addFlashAttribute("fault", "documents.fault.unsound");
      redirect.addFlashAttribute("reason", e.getMessage());
    }
    return "redirect:" + chosen.link("/documents");
  }

  /** Says that nobody can tell what a document is to be about, and what is called nearly so. */
  static String unclear(ScopeField.Meant about, Chosen chosen, RedirectAttributes redirect) {
    redirect.addFlashAttribute("fault", "scope.fault");
    redirect.addFlashAttribute("near", about.near());
    return "redirect:" + chosen.link("/documents");
  }

  @GetMapping("/documents/{issuedId}")
  String one(@PathVariable long issuedId, HttpServletRequest request, Model model) {
    Issued issued = held(issuedId, request);
    model.addAttribute("mayCompare", issuing.seesTheSame(issued, reader(request).viewer()));
    model.addAttribute("names", names);
    model.addAttribute("issued", issued);
    model.addAttribute("receipts", archive.receipts(issuedId, MOST_RECEIPTS));
    model.addAttribute("comparisons", archive.comparisons(issuedId));
    return "documents/document";
  }

  @GetMapping("/documents/{issuedId}/file")
  void file(@PathVariable long issuedId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    handover.send(issuing.read(held(issuedId, request)), request, response);
  }

  /** Makes it anew and says whether it still says the same. */
  @PostMapping("/documents/{issuedId}/comparison")
  String compare(
      @PathVariable long issuedId, HttpServletRequest request, RedirectAttributes redirect) {
    Account reader = reader(request);
    Issued issued = held(issuedId, request);
    try {
      Comparison comparison = issuing.compare(issued, reader.viewer(), reader.login());
      audit.add(reader.login(), Audit.Action.COMPARED, issued.fileName(), request.getRemoteAddr());
      redirect.addFlashAttribute(
          comparison.isEqual() ? "notice" : "fault",
          comparison.isEqual() ? "documents.compared.equal" : "documents.compared.different");
    } catch (NoSuchEdition e) {
      redirect.addFlashAttribute("fault", "documents.fault.edition");
    } catch (UnsoundDocument | UnsoundTable e) {
      redirect.addFlashAttribute("fault", "documents.fault.unsound");
      redirect.addFlashAttribute("reason", e.getMessage());
    }
    return "redirect:/documents/" + issuedId;
  }

  /** The line, where the reader's holdings hold it; whether others exist is not told. */
  private Issued held(long issuedId, HttpServletRequest request) {
    Account reader = reader(request);
    Holdings holdings = mart.holdings(reader.viewer());
    Optional<Issued> issued = archive.byId(issuedId, holdings);
    if (issued.isEmpty() && !holdings.isEverything()) {
      throw new OutOfScope(reader.role(), "file " + issuedId + " of the archive");
    }
    return issued.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static List<UnitName> inFocus(List<UnitName> units, Chosen chosen) {
    String cluster = chosen.focus().clusterCode();
    return units.stream()
        .filter(each -> cluster == null || cluster.equals(each.clusterCode()))
        .toList();
  }

  private static List<Period> periods(int year) {
    List<Period> periods = new ArrayList<>();
    IntStream.rangeClosed(1, 2).forEach(n -> periods.add(new Period(year, Frequency.HALF, n)));
    IntStream.rangeClosed(1, 4).forEach(n -> periods.add(new Period(year, Frequency.QUARTER, n)));
    IntStream.rangeClosed(1, 12).forEach(n -> periods.add(new Period(year, Frequency.MONTH, n)));
    return periods;
  }

  static @Nullable Period period(@Nullable String words) {
    return words == null || words.isBlank() ? null : Period.parse(words);
  }

  static Account reader(HttpServletRequest request) {
    return AccountGuard.account(request).orElseThrow();
  }
}
