package vn.thidua.reports.document;

import java.io.ByteArrayOutputStream;
import java.util.List;
import vn.thidua.reports.document.internal.Composition;
import vn.thidua.reports.document.internal.ReportFolder;
import vn.thidua.reports.document.internal.Setting;
import vn.thidua.reports.document.internal.VerificationCode;
import vn.thidua.reports.document.internal.jasper.PdfPrinter;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
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
   * @throws NoSuchDocument where there is no such document, or its cluster is not in the edition
   * @throws vn.thidua.reports.mart.NoSuchEdition where the edition is not there
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see all of it
   */
  public RenderedDocument render(DocumentRequest request, Viewer viewer) {
    ReportFolder folder =
        catalog
            .folder(request.documentId())
            .orElseThrow(() -> new NoSuchDocument("There is no document " + request.documentId()));
    Reading reading = mart.read(request.editionId(), viewer);
    if (request.clusterCode() == null) {
      reading.sight().requireEverything();
    } else if (reading.cluster(request.clusterCode()).isEmpty()) {
      throw new NoSuchDocument(
          "Edition %d has no cluster %s".formatted(request.editionId(), request.clusterCode()));
    }
    String code = code(request, reading.edition());
    Setting setting =
        new Setting(
            Texts.of(folder.messages(), request.language()), issuer.in(request.language()), code);
    Composition composition =
        catalog.composer(folder).compose(reading, request.clusterCode(), setting);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    int pages = printer.print(folder, composition, pdf);
    return new RenderedDocument(
        fileName(request, reading.edition()), code, pages, pdf.toByteArray());
  }

  private static String code(DocumentRequest request, Edition edition) {
    return VerificationCode.of(
        request.documentId(),
        edition.publishedDigest(),
        edition.kind().name(),
        request.clusterCode() == null ? "" : request.clusterCode(),
        request.language().code());
  }

  private static String fileName(DocumentRequest request, Edition edition) {
    String cluster = request.clusterCode();
    return "%s%s-%d-%d-%s.pdf"
        .formatted(
            request.documentId(),
            cluster == null ? "" : "-" + cluster.replaceAll("[^A-Za-z0-9._-]", "_"),
            edition.year(),
            edition.editionId(),
            request.language().code());
  }
}
