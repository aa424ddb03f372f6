package vn.thidua.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.Documents;
import vn.thidua.reports.document.Issuers;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.RenderedDocument;
import vn.thidua.reports.document.UnsoundDocument;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.export.Exports;
import vn.thidua.reports.export.TableKind;
import vn.thidua.reports.export.TableRequest;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.digest.Sha256;

/**
 * The one door through which documents and tables leave: what was issued before is handed out again
 * byte for byte, what is new is checked, kept in the archive and handed out then. Safe for use by
 * many threads.
 */
@Service
public class Issuing {
  private static final Logger LOG = LoggerFactory.getLogger(Issuing.class);

  private final Mart mart;
  private final Archive archive;
  private final Documents documents;
  private final Exports exports;
  private final BoardSignature signature;

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
      BoardSignature signature,
      @Value("${thidua.base-url:http://localhost:8080}") URI baseUrl) {
    this.mart = mart;
    this.archive = archive;
    this.documents =
        new Documents(
            mart,
            new Issuers(issuers.city(), issuers.ofClusters()),
            URI.create(baseUrl.toString().replaceAll("/+$", "") + "/verify"));
    this.exports = new Exports(mart);
    this.signature = signature;
  }

  /**
   * Makes all templates ready, some seconds' work.
   *
   * @throws vn.thidua.reports.document.FaultyDocuments where one is at fault
   */
  void makeReady() {
    documents.compile();
  }

  /** The documents that can be issued, by id. */
  public List<DocumentKind> kinds() {
    return documents.kinds();
  }

  /** The tables that can be issued, by id. */
  public List<TableKind> tables() {
    return exports.kinds();
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
    Reading reading = mart.read(request.editionId(), viewer);
    Subject subject = Subject.of(reading, request.scope());
    Edition edition = reading.edition();
    Period period = Objects.requireNonNullElse(request.period(), Period.ofYear(edition.year()));
    String issuer =
        documents.issuers().of(subject.clusterCode()).in(request.language()) + signature.owner();
    Order order =
        new Order(
            request.documentId(),
            Issued.Format.PDF,
            edition,
            subject,
            period.words(),
            "",
            request.language(),
            Sha256.of(issuer.getBytes(StandardCharsets.UTF_8)));
    return issue(order, requestedBy, () -> made(signature.on(documents.render(request, viewer))));
  }

  /**
   * Reads at once what documents on several subjects say, for those that are issued next. Where
   * that fails, each of them is read by itself, and says what is wrong when its turn comes.
   */
  void readAhead(String documentId, long editionId, List<Scope> scopes, Viewer viewer) {
    try {
      documents.readAhead(documentId, editionId, scopes, viewer);
    } catch (RuntimeException e) {
      LOG.warn("{} of edition {} could not be read ahead", documentId, editionId, e);
    }
  }

  /**
   * Issues a table; the same request gives the same bytes, as for documents.
   *
   * @throws vn.thidua.reports.export.NoSuchTable where there is no such table, scope or filter
   * @throws vn.thidua.reports.export.UnsoundTable where the file does not say what the mart does;
   *     nothing is issued then
   * @throws IllegalArgumentException where a filter's value is none of its own
   * @throws vn.thidua.reports.document.NoSuchDocument where the edition has no such cluster or unit
   */
  public IssuedDocument issue(TableRequest request, Viewer viewer, String requestedBy) {
    Reading reading = mart.read(request.editionId(), viewer);
    Order order =
        new Order(
            request.kind(),
            Issued.Format.valueOf(request.format().name()),
            reading.edition(),
            Subject.of(reading, request.scope()),
            "",
            filters(request.filters()),
            request.language(),
            "");
    return issue(order, requestedBy, () -> made(request, reading.edition(), viewer));
  }

  /** Records that somebody was given a file, however it reached them. */
  public void handedTo(
      IssuedDocument document, String receiver, Way way, @Nullable String address) {
    archive.handedTo(document.documentNumber(), receiver, way, address);
  }

  /**
   * A file that was issued before, for a viewer who may have it; empty where the viewer may not, or
   * there is none.
   *
   * @throws UnsoundDocument where the archive no longer holds what it was given
   */
  public Optional<IssuedDocument> issued(long documentNumber, Viewer viewer) {
    return archive.byId(documentNumber, mart.holdings(viewer)).map(this::read);
  }

  /** Whether the viewer sees as much of the subject as the file shows; the edition may be gone. */
  boolean seesTheSame(Issued issued, Viewer viewer) {
    return mart.editions().byId(issued.editionId()).isPresent()
        && Subject.of(mart.read(issued.editionId(), viewer), Scope.parse(issued.scope()))
            .share()
            .equals(issued.share());
  }

  /**
   * Makes anew what is in the archive, in the name of somebody who {@link #seesTheSame sees the
   * same} of it, and records whether it still says the same.
   *
   * @throws vn.thidua.reports.mart.NoSuchEdition where the mart no longer keeps the edition
   * @throws UnsoundDocument where it cannot be made soundly any more
   */
  Comparison compare(Issued issued, Viewer viewer, String requestedBy) {
    Scope scope = Scope.parse(issued.scope());
    mart.read(issued.editionId(), viewer);
    if (!seesTheSame(issued, viewer)) {
      throw new OutOfScope(viewer.role(), "file " + issued.issuedId() + " as it was issued");
    }
    try (Made made =
        issued.format() == Issued.Format.PDF
            ? made(
                documents.render(
                    new DocumentRequest(
                        issued.item(),
                        issued.editionId(),
                        scope,
                        stretch(issued),
                        issued.language()),
                    viewer))
            : made(
                new TableRequest(
                    issued.item(),
                    issued.editionId(),
                    scope,
                    filters(issued.filters()),
                    issued.language(),
                    ExportFormat.valueOf(issued.format().name())),
                mart.read(issued.editionId(), viewer).edition(),
                viewer)) {
      archive.compared(issued, made.textDigest(), requestedBy);
    }
    return archive.comparisons(issued.issuedId()).get(0);
  }

  /** The bytes of a line of the archive, held against the digest it was given with. */
  IssuedDocument read(Issued issued) {
    if (!archive.digest(issued.issuedId()).equals(issued.sha256())) {
      throw new UnsoundDocument(
          "File %d of the archive no longer has the digest it was issued with; restore it from a"
                  .formatted(issued.issuedId())
              + " back-up before anybody gets it");
    }
    return new IssuedDocument(issued, () -> archive.content(issued));
  }

  private IssuedDocument issue(Order order, String requestedBy, Supplier<Made> make) {
    return read(
        archive
            .find(order)
            .orElseGet(
                () -> {
                  try (Made made = make.get()) {
                    return archive.add(order, made, requestedBy);
                  }
                }));
  }

  private static Made made(RenderedDocument document) {
    try (InputStream content = document.content()) {
      return new Made(
          document.fileName(),
          RenderedDocument.MEDIA_TYPE,
          document.verificationCode(),
          document.pages(),
          new ByteArrayResource(content.readAllBytes()),
          document.textDigest(),
          document.isSigned());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Made made(TableRequest request, Edition edition, Viewer viewer) {
    try {
      Path file = Files.createTempFile("thidua-", "." + request.format().extension());
      boolean isMade = false;
      try {
        exports.write(request, viewer, file);
        Made made =
            new Made(
                exports.fileName(request, edition),
                request.format().mediaType(),
                null,
                null,
                new FileSystemResource(file),
                Letters.digest(file, request.format()),
                false);
        isMade = true;
        return made;
      } finally {
        if (!isMade) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a request has it: a whole year is none, for documents that take no period. */
  private static @Nullable Period stretch(Issued issued) {
    Period period = Period.parse(issued.period());
    return period.span() == Frequency.YEAR ? null : period;
  }

  /** One filter a line, in the order of their names: equal for equal filters. */
  private static String filters(Map<String, String> filters) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(filters)
        .forEach(
            (name, value) ->
                lines
                    .append(name)
                    .append('=')
                    .append(UriUtils.encode(value, StandardCharsets.UTF_8))
                    .append('\n'));
    return lines.toString();
  }

  private static Map<String, String> filters(String lines) {
    Map<String, String> filters = new TreeMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              filters.put(
                  line.substring(0, equals),
                  UriUtils.decode(line.substring(equals + 1), StandardCharsets.UTF_8));
            });
    return filters;
  }
}
