package vn.thidua.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.Documents;
import vn.thidua.reports.document.Issuers;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.RenderedDocument;
import vn.thidua.reports.document.UnsoundDocument;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Viewer;

/**
 * The one door through which documents leave: what was issued before is handed out again byte for
 * byte, what is new is checked, kept in the archive and handed out then. Safe for use by many
 * threads.
 */
@Service
public class Issuing {
  private final Mart mart;
  private final Archive archive;
  private final Documents documents;

  /**
   * The door.
   *
   * @param baseUrl the address at which readers reach this service, for the code in documents that
   *     leads to {@code /verify}
   */
  Issuing(
      Mart mart,
      Archive archive,
      IssuerSettings issuers,
      @Value("${thidua.base-url:http://localhost:8080}") URI baseUrl) {
    this.mart = mart;
    this.archive = archive;
    this.documents =
        new Documents(
            mart,
            new Issuers(issuers.city(), issuers.ofClusters()),
            URI.create(baseUrl.toString().replaceAll("/+$", "") + "/verify"));
  }

  /** The documents that can be issued, by id. */
  public List<DocumentKind> kinds() {
    return documents.kinds();
  }

  /**
   * Issues a document. The same request on the same edition, by whoever sees the same of it, gives
   * the same bytes.
   *
   * @param requestedBy the login that asks, or what asks in nobody's name, such as a schedule
   * @throws vn.thidua.reports.document.NoSuchDocument where there is no such document, or the
   *     edition has nothing it could be about
   * @throws vn.thidua.reports.mart.NoSuchEdition where the edition is not there
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see all of it
   * @throws UnsoundDocument where what was printed does not show what the mart says, or the archive
   *     no longer holds what it was given; nothing is issued then
   */
  public IssuedDocument issue(DocumentRequest request, Viewer viewer, String requestedBy) {
    Order order = order(request, viewer);
    Optional<Issued> known = archive.find(order);
    return read(known.orElseGet(() -> archive.add(order, made(request, viewer), requestedBy)));
  }

  /** Records that somebody was given a file, however it reached them. */
  public void handedTo(
      IssuedDocument document, String receiver, Way way, @Nullable String address) {
    archive.handedTo(document.documentNumber(), receiver, way, address);
  }

  /** The bytes of a line of the archive, held against the digest it was given with. */
  IssuedDocument read(Issued issued) {
    byte[] content = archive.content(issued.issuedId());
    if (!Sha256.of(content).equals(issued.sha256())) {
      throw new UnsoundDocument(
          "File %d of the archive no longer has the digest it was issued with; restore it from a"
                  .formatted(issued.issuedId())
              + " back-up before anybody gets it");
    }
    return new IssuedDocument(issued, content);
  }

  private Order order(DocumentRequest request, Viewer viewer) {
    Reading reading = mart.read(request.editionId(), viewer);
    Subject subject = Subject.of(reading, request.scope());
    Period period =
        Objects.requireNonNullElse(request.period(), Period.ofYear(reading.edition().year()));
    return new Order(
        request.documentId(),
        Issued.Format.PDF,
        reading.edition(),
        subject,
        period.words(),
        "",
        request.language(),
        Sha256.of(
            documents
                .issuers()
                .of(subject.clusterCode())
                .in(request.language())
                .toString()
                .getBytes(StandardCharsets.UTF_8)));
  }

  private Made made(DocumentRequest request, Viewer viewer) {
    RenderedDocument document = documents.render(request, viewer);
    try (InputStream content = document.content()) {
      return new Made(
          document.fileName(),
          RenderedDocument.MEDIA_TYPE,
          document.verificationCode(),
          document.pages(),
          content.readAllBytes(),
          document.textDigest(),
          false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
