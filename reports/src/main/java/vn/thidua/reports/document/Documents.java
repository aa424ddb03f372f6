package vn.thidua.reports.document;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.Frame;
import vn.thidua.reports.document.internal.ReadBack;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.Subject;
import vn.thidua.reports.document.internal.VerificationCode;
import vn.thidua.reports.document.internal.jasper.PdfPrinter;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The way into documents. Safe for use by many threads; compiled templates are kept. */
public final class Documents {
  private final Mart mart;
  private final Issuers issuers;
  private final URI verification;
  private final Catalog catalog;
  private final PdfPrinter printer = new PdfPrinter();

  /**
   * Documents over a mart.
   *
   * @param issuers whose head and signature they bear
   * @param verification the page where a reader asks whether a document is genuine; its code is
   *     added as the parameter {@code code}
   * @throws FaultyDocuments where a folder, a composer or a template is at fault
   */
  public Documents(Mart mart, Issuers issuers, URI verification) {
    this.mart = mart;
    this.issuers = issuers;
    this.verification = verification;
    this.catalog = checked();
  }

  /**
   * Compiles all templates, which takes some seconds, and keeps them. What the constructor does not
   * see, an expression that does not compile, comes to light here and not when a document is asked
   * for.
   *
   * @throws FaultyDocuments where a template is at fault
   */
  public void compile() {
    refuseFaults(catalog, printer::compile);
  }

  private Catalog checked() {
    try {
      Catalog read = new Catalog();
      refuseFaults(read, printer::check);
      return read;
    } catch (FaultyDocuments e) {
      throw e;
    } catch (IllegalStateException e) {
      throw new FaultyDocuments(message(e), e);
    }
  }

  private static void refuseFaults(Catalog catalog, Consumer<ReportFolder> inspection) {
    Set<String> faults = new LinkedHashSet<>();
    for (ReportFolder folder : catalog.folders()) {
      try {
        inspection.accept(folder);
      } catch (IllegalStateException e) {
        faults.add(message(e));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultyDocuments(String.join("; ", faults), null);
    }
  }

  private static String message(IllegalStateException fault) {
    return String.valueOf(fault.getMessage());
  }

  /** Documents over a mart, all of one issuing body. */
  public Documents(Mart mart, Issuer issuer, URI verification) {
    this(mart, new Issuers(issuer, Map.of()), verification);
  }

  /** Whose head and signature documents bear. */
  public Issuers issuers() {
    return issuers;
  }

  /** The documents that can be made, by id. */
  public List<DocumentKind> kinds() {
    return catalog.kinds();
  }

  /**
   * Makes a document with what the viewer may see, and reads it back: what does not show every text
   * and figure of its composition is not handed out.
   *
   * @throws UnsoundDocument where something is missing in what was printed
   * @throws NoSuchDocument where there is no such document, it cannot be about the scope or period,
   *     or the edition does not hold them
   * @throws vn.thidua.reports.mart.NoSuchEdition where the edition is not there
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see all of it
   */
  public RenderedDocument render(DocumentRequest request, Viewer viewer) {
    Content content = content(request, viewer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int pages = printer.print(content.folder(), content.frame(), content.composition(), out);
    byte[] pdf = out.toByteArray();
    return new RenderedDocument(
        fileName(request, content.edition()),
        content.code(),
        pages,
        pdf,
        textDigest(request, content.frame(), content.composition(), pdf));
  }

  /**
   * Reads at once what documents of one kind on several subjects say, for those whose turn is next:
   * {@link #render} finds it there. Reading it for each by itself takes many times as long, and
   * gives the same.
   *
   * @throws NoSuchDocument where there is no such document
   * @throws vn.thidua.reports.mart.NoSuchEdition where the edition is not there
   */
  public void readAhead(String documentId, long editionId, List<Scope> scopes, Viewer viewer) {
    ReportFolder folder = folder(documentId);
    Reading reading = mart.read(editionId, viewer);
    catalog.composer(folder).readAhead(reading, scopes, reading.previous().orElse(null));
  }

  private ReportFolder folder(String documentId) {
    return catalog
        .folder(documentId)
        .orElseThrow(() -> new NoSuchDocument("There is no document " + documentId));
  }

  /** A document before it is printed. */
  record Content(
      ReportFolder folder, Edition edition, String code, Frame frame, Composition composition) {}

  /** What a document has to say. */
  Content content(DocumentRequest request, Viewer viewer) {
    ReportFolder folder = folder(request.documentId());
    requireKind(Catalog.kind(folder), request);
    Reading reading = mart.read(request.editionId(), viewer);
    Issuer issuer = issuers.of(clusterCode(reading, request.scope()));
    Subject subject = new Subject(request.scope(), period(reading.edition(), request));
    Edition edition = reading.edition();
    String code = code(request, subject, edition);
    Issuer.Body body = issuer.in(request.language());
    Setting setting =
        new Setting(
            Texts.of(folder.messages(), request.language()), body, reading.previous().orElse(null));
    Composition composition = catalog.composer(folder).compose(reading, subject, setting);
    Frame frame =
        Frame.of(
            edition,
            new Frame.Form(composition.title(), folder.symbol()),
            name(reading, request),
            composition.addressee(),
            subject,
            body,
            request.language(),
            new Frame.Verification(code, "%s?code=%s".formatted(verification, code)));
    return new Content(folder, edition, code, frame, composition);
  }

  private static String textDigest(
      DocumentRequest request, Frame frame, Composition composition, byte[] content) {
    ReadBack read = ReadBack.of(content);
    List<String> missing = read.missing(frame, composition);
    if (!missing.isEmpty()) {
      throw new UnsoundDocument(
          "The document %s of edition %d was not issued: what was printed lacks %s"
              .formatted(request.documentId(), request.editionId(), missing));
    }
    return read.digest();
  }

  private static void requireKind(DocumentKind kind, DocumentRequest request) {
    if (!kind.scopes().contains(request.scope().kind())) {
      throw new NoSuchDocument(
          "The document %s is not about a %s".formatted(kind.id(), request.scope().kind()));
    }
    Period period = request.period();
    if (period != null && !kind.spans().contains(period.span())) {
      throw new NoSuchDocument(
          "The document %s is not made for %s".formatted(kind.id(), period.words()));
    }
  }

  /** The scope's cluster, empty for the city, where the viewer may see the scope at all. */
  private static @Nullable String clusterCode(Reading reading, Scope scope) {
    return switch (scope.kind()) {
      case CITY -> {
        reading.sight().requireEverything();
        yield null;
      }
      case CLUSTER ->
          reading
              .cluster(((Scope.OfCluster) scope).clusterCode())
              .map(found -> found.standing().clusterCode())
              .orElseThrow(() -> nothing(reading, scope));
      case UNIT ->
          reading
              .unit(((Scope.OfUnit) scope).unitCode())
              .map(found -> found.name().clusterCode())
              .orElseThrow(() -> nothing(reading, scope));
    };
  }

  private static NoSuchDocument nothing(Reading reading, Scope scope) {
    return new NoSuchDocument(
        "Edition %d has no %s".formatted(reading.edition().editionId(), scope.words()));
  }

  private static String name(Reading reading, DocumentRequest request) {
    Language language = request.language();
    Scope scope = request.scope();
    if (scope instanceof Scope.OfCluster cluster) {
      return reading.cluster(cluster.clusterCode()).orElseThrow().standing().cluster(language);
    }
    if (scope instanceof Scope.OfUnit unit) {
      return reading.unit(unit.unitCode()).orElseThrow().name().unit(language);
    }
    return Frame.words(language).text("scope.city");
  }

  private static Period period(Edition edition, DocumentRequest request) {
    Period year = Period.ofYear(edition.year());
    Period period = Objects.requireNonNullElse(request.period(), year);
    if (!year.holds(period)) {
      throw new NoSuchDocument(
          "Edition %d is about %d, not about %s"
              .formatted(edition.editionId(), edition.year(), period.words()));
    }
    if (period.firstDay().isAfter(edition.asOf())) {
      throw new NoSuchDocument(
          "Edition %d stands at %s, before %s begins"
              .formatted(edition.editionId(), edition.asOf(), period.words()));
    }
    return period;
  }

  private static String code(DocumentRequest request, Subject subject, Edition edition) {
    return VerificationCode.of(
        request.documentId(),
        edition.publishedDigest(),
        edition.kind().name(),
        request.scope().words(),
        subject.period().words(),
        request.language().code());
  }

  private static String fileName(DocumentRequest request, Edition edition) {
    String scope =
        switch (request.scope().kind()) {
          case CITY -> "";
          case CLUSTER -> "-" + ((Scope.OfCluster) request.scope()).clusterCode();
          case UNIT -> "-" + ((Scope.OfUnit) request.scope()).unitCode();
        };
    Period period = request.period();
    return "%s%s-%s-%d-%s.pdf"
        .formatted(
            request.documentId(),
            scope.replaceAll("[^A-Za-z0-9._-]", "_"),
            period == null ? edition.year() : period.words(),
            edition.editionId(),
            request.language().code());
  }
}
