package vn.thidua.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.export.NoSuchTable;
import vn.thidua.reports.export.TableRequest;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.digest.Sha256;

/**
 * Writes documents and tables into files, through the archive like everything that leaves. A file
 * is written aside and then put in place, so there is never half of one; what was finished before a
 * stop is found in the archive and not made again.
 */
@Component
class DocumentFiles {
  private static final int MOST_FAULTS = 10;

  private final Mart mart;
  private final Issuing issuing;
  private final Archive archive;
  private final Workers workers;

  DocumentFiles(Mart mart, Issuing issuing, Archive archive, Workers workers) {
    this.mart = mart;
    this.issuing = issuing;
    this.archive = archive;
    this.workers = workers;
  }

  /** What is asked for cannot be made; the message says what can. */
  static final class BadOrder extends RuntimeException {
    BadOrder(String message) {
      super(message);
    }
  }

  /** Something that can be made was not; the message says what. */
  static final class Failed extends RuntimeException {
    Failed(String message) {
      super(message);
    }
  }

  /**
   * Writes what is ordered.
   *
   * @throws BadOrder where there is no such document, table, scope or period, or nowhere to write
   * @throws Failed where there is no edition, or a file could not be made or written
   */
  void write(FileOrder order) {
    Edition edition = edition(order.year());
    ExportFormat format = order.format();
    if (format == null) {
      documents(order, edition);
    } else {
      Scope scope = order.scope() == null ? Scope.CITY : order.scope();
      TableRequest request =
          new TableRequest(
              order.item(), edition.editionId(), scope, Map.of(), order.language(), format);
      single(order, name -> issuing.issue(request, Viewer.board(), name));
    }
  }

  private void documents(FileOrder order, Edition edition) {
    DocumentKind kind = kind(order.item());
    Scope wanted = order.scope();
    Period period = order.period();
    if (wanted != null || kind.scopes().contains(Scope.Kind.CITY)) {
      DocumentRequest request =
          new DocumentRequest(
              kind.id(),
              edition.editionId(),
              wanted == null ? Scope.CITY : wanted,
              period,
              order.language());
      single(order, name -> issuing.issue(request, Viewer.board(), name));
      return;
    }
    Reading reading = mart.read(edition.editionId(), Viewer.board());
    List<Scope> scopes = BulkIssuing.subjects(reading, kind.scopes(), Scope.CITY);
    many(
        order,
        scopes.stream()
            .map(
                scope ->
                    new DocumentRequest(
                        kind.id(), edition.editionId(), scope, period, order.language()))
            .toList());
  }

  private DocumentKind kind(String id) {
    return issuing.kinds().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadOrder(
                    "There is no document %s; there are %s"
                        .formatted(id, issuing.kinds().stream().map(DocumentKind::id).toList())));
  }

  private Edition edition(int year) {
    Contract contract = mart.contract();
    if (contract.state() != Contract.State.READY) {
      throw new Failed(contract.message(Language.EN));
    }
    return mart.editions()
        .currentOf(year)
        .orElseThrow(
            () ->
                new Failed(
                    "There is no edition of %d; there are editions of %s"
                        .formatted(
                            year, mart.editions().current().stream().map(Edition::year).toList())));
  }

  private void single(FileOrder order, Function<String, IssuedDocument> issue) {
    requireFile(order.out());
    try {
      IssuedDocument document = issue.apply(user());
      put(document, order.out());
      System.out.printf("%s (%s)%n", order.out(), document.sha256());
    } catch (NoSuchDocument | NoSuchTable e) {
      throw new BadOrder(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new Failed("%s cannot be written: %s".formatted(order.out(), e.getMessage()));
    }
  }

  private static void requireFile(Path out) {
    if (Files.isDirectory(out)) {
      throw new BadOrder("--out is the folder %s; name a file in it".formatted(out));
    }
    Path parent = out.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new BadOrder("There is no folder %s to write into".formatted(parent));
    }
  }

  private void many(FileOrder order, List<DocumentRequest> requests) {
    AtomicInteger done = new AtomicInteger();
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    try {
      Files.createDirectories(order.out());
    } catch (IOException e) {
      throw new Failed("The folder %s cannot be made: %s".formatted(order.out(), e.getMessage()));
    }
    workers
        .each(
            requests,
            portion ->
                issuing.readAhead(
                    order.item(),
                    portion.get(0).editionId(),
                    portion.stream().map(DocumentRequest::scope).toList(),
                    Viewer.board()),
            request -> {
              try {
                IssuedDocument document = issuing.issue(request, Viewer.board(), user());
                put(document, order.out().resolve(document.fileName()));
              } catch (RuntimeException e) {
                faults.add(request.scope().words() + ": " + e.getMessage());
              }
              System.out.printf("%d/%d%n", done.incrementAndGet(), requests.size());
            })
        .join();
    if (!faults.isEmpty()) {
      throw new Failed(
          "%d of %d files were not made:%n%s"
              .formatted(
                  faults.size(),
                  requests.size(),
                  String.join("\n", faults.stream().limit(MOST_FAULTS).toList())));
    }
    System.out.printf("%d files in %s%n", requests.size(), order.out());
  }

  /** Puts the file in place; one that is there already with the same bytes is left alone. */
  private void put(IssuedDocument document, Path file) {
    try {
      if (Files.isRegularFile(file) && holds(file, document)) {
        return;
      }
      Path aside = file.resolveSibling(file.getFileName() + ".part");
      try (InputStream content = document.content()) {
        Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
            aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(aside);
      }
      archive.handedTo(document.documentNumber(), user(), Way.COMMAND_LINE, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, IssuedDocument document) throws IOException {
    return Files.size(file) == document.size()
        && Sha256.of(Files.newInputStream(file)).equals(document.sha256());
  }

  /** Who works at the machine. */
  private static String user() {
    return System.getProperty("user.name", "command line");
  }
}
