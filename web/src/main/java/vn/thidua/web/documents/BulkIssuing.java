package vn.thidua.web.documents;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.NoSuchEdition;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;

/**
 * Issues the same document for every unit or cluster of a scope, in the background. What is
 * finished is in the archive at once, so an order that a stop of the service cut off goes on where
 * it was.
 */
@Service
class BulkIssuing {
  private static final Logger LOG = LoggerFactory.getLogger(BulkIssuing.class);
  private static final int MOST_UNITS = 100_000;
  private static final int MOST_REASONS = 5;

  private final Mart mart;
  private final Issuing issuing;
  private final Bulks bulks;
  private final Workers workers;

  BulkIssuing(Mart mart, Issuing issuing, Bulks bulks, Workers workers) {
    this.mart = mart;
    this.issuing = issuing;
    this.bulks = bulks;
    this.workers = workers;
  }

  /**
   * Starts an order.
   *
   * @return its number; empty where the viewer sees nothing of the scope it could be about
   */
  Optional<Long> start(BulkRequest request, Viewer viewer, String requestedBy) {
    Reading reading = mart.read(request.editionId(), viewer);
    List<Scope> subjects = subjects(reading, scopes(request.documentId()), request.scope());
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    long bulkId = bulks.add(request, reading.edition(), viewer, requestedBy, subjects.size());
    make(bulkId, request, subjects, viewer, requestedBy);
    return Optional.of(bulkId);
  }

  /**
   * What a document is made for, one each: the units of the scope that the viewer sees in full, or,
   * for a document that is about no unit, its clusters whose ranking the viewer sees.
   */
  static List<Scope> subjects(Reading reading, Set<Scope.Kind> scopes, Scope scope) {
    if (scopes.contains(Scope.Kind.UNIT)) {
      return units(reading, scope).stream()
          .map(unit -> (Scope) new Scope.OfUnit(unit.unitCode()))
          .toList();
    }
    return reading.directory().clusters().stream()
        .filter(cluster -> reading.sight().seesRanking(cluster.clusterCode()))
        .map(cluster -> (Scope) new Scope.OfCluster(cluster.clusterCode()))
        .filter(each -> scope.kind() == Scope.Kind.CITY || each.equals(scope))
        .toList();
  }

  /** The units of a scope that the viewer sees in full, by name. */
  static List<UnitName> units(Reading reading, Scope scope) {
    return reading.directory().units("", MOST_UNITS).stream()
        .filter(unit -> reading.sight().seesUnit(unit.unitCode(), unit.clusterCode()))
        .filter(unit -> lies(unit, scope))
        .toList();
  }

  private Set<Scope.Kind> scopes(String documentId) {
    return issuing.kinds().stream()
        .filter(each -> each.id().equals(documentId))
        .findFirst()
        .map(DocumentKind::scopes)
        .orElse(Set.of());
  }

  private static boolean lies(UnitName unit, Scope scope) {
    return switch (scope.kind()) {
      case CITY -> true;
      case CLUSTER -> ((Scope.OfCluster) scope).clusterCode().equals(unit.clusterCode());
      case UNIT -> ((Scope.OfUnit) scope).unitCode().equals(unit.unitCode());
    };
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    for (Bulk bulk : bulks.running()) {
      LOG.info("Going on with order {}: {} of {}", bulk.bulkId(), bulk.done(), bulk.total());
      BulkRequest request = BulkRequest.of(bulk);
      try {
        List<Scope> subjects =
            subjects(
                mart.read(bulk.editionId(), bulk.viewer()), scopes(bulk.item()), request.scope());
        make(bulk.bulkId(), request, subjects, bulk.viewer(), bulk.requestedBy());
      } catch (NoSuchEdition e) {
        // retention took the edition while the service stood still; nobody else waits for that
        bulks.finish(bulk.bulkId(), Bulk.State.FAILED, e.getMessage());
      }
    }
  }

  private void make(
      long bulkId, BulkRequest request, List<Scope> subjects, Viewer viewer, String requestedBy) {
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    CompletableFuture<Void> all =
        workers.each(
            subjects,
            portion ->
                issuing.readAhead(request.documentId(), request.editionId(), portion, viewer),
            subject -> {
              try {
                bulks.made(
                    bulkId,
                    issuing.issue(request.of(subject), viewer, requestedBy).documentNumber());
              } catch (RuntimeException e) {
                if (workers.isStopping()) {
                  throw e;
                }
                // the others are still made; the order says what failed
                LOG.warn("Order {}: {} failed", bulkId, subject.words(), e);
                faults.add(subject.words() + ": " + e.getMessage());
              }
            });
    all.thenRun(
            () ->
                bulks.finish(
                    bulkId,
                    faults.isEmpty() ? Bulk.State.DONE : Bulk.State.FAILED,
                    faults.isEmpty()
                        ? null
                        : String.join("\n", faults.stream().limit(MOST_REASONS).toList())))
        .exceptionally(
            fault -> {
              LOG.error("Order {} could not be finished", bulkId, fault);
              return null;
            });
  }
}
