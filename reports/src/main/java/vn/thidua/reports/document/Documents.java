package vn.thidua.reports.document;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import vn.thidua.reports.document.internal.Composition;
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
import vn.thidua.reports.text.Texts;

/** The way into documents. Safe for use by many threads; compiled templates are kept. */
public final class Documents {
  private final Mart mart;
  private final Issuer issuer;
  private final Catalog catalog = new Catalog();
  private final PdfPrinter printer = new PdfPrinter();

  /**
   * Documents over a mart.
   *
   * @param issuer whose head and signature they bear
   */
  public Documents(Mart mart, Issuer issuer) {
    this.mart = mart;
    this.issuer = issuer;
  }

  /** The documents that can be made, by id. */
  public List<DocumentKind> kinds() {
    return catalog.kinds();
  }

  /**
   * Makes a document with what the viewer may see.
   *
   * @throws NoSuchDocument where there is no such document, it cannot be about the scope or period,
   *     or the edition does not hold them
   * @throws vn.thidua.reports.mart.NoSuchEdition where the edition is not there
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see all of it
   */
  public RenderedDocument render(DocumentRequest request, Viewer viewer) {
    ReportFolder folder =
        catalog
            .folder(request.documentId())
            .orElseThrow(() -> new NoSuchDocument("There is no document " + request.documentId()));
    requireKind(Catalog.kind(folder), request);
    Reading reading = mart.read(request.editionId(), viewer);
    requireScope(reading, request.scope());
    Subject subject = new Subject(request.scope(), period(reading.edition(), request));
    String code = code(request, subject, reading.edition());
    Setting setting =
        new Setting(
            Texts.of(folder.messages(), request.language()), issuer.in(request.language()), code);
    Composition composition = catalog.composer(folder).compose(reading, subject, setting);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    int pages = printer.print(folder, composition, pdf);
    return new RenderedDocument(
        fileName(request, reading.edition()), code, pages, pdf.toByteArray());
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

  private static void requireScope(Reading reading, Scope scope) {
    boolean held =
        switch (scope.kind()) {
          case CITY -> {
            reading.sight().requireEverything();
            yield true;
          }
          case CLUSTER -> reading.cluster(((Scope.OfCluster) scope).clusterCode()).isPresent();
          case UNIT -> reading.unit(((Scope.OfUnit) scope).unitCode()).isPresent();
        };
    if (!held) {
      throw new NoSuchDocument(
          "Edition %d has no %s".formatted(reading.edition().editionId(), scope.words()));
    }
  }

  private static Period period(Edition edition, DocumentRequest request) {
    Period year = Period.ofYear(edition.year());
    Period period = Objects.requireNonNullElse(request.period(), year);
    if (!year.holds(period)) {
      throw new NoSuchDocument(
          "Edition %d is about %d, not about %s"
              .formatted(edition.editionId(), edition.year(), period.words()));
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
