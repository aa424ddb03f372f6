package vn.thidua.web.documents;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;

/**
 * Issues the same document for every unit of a scope, in the background. What is finished is in the
 * archive at once, so an order that a stop of the service cut off goes on where it was.
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
   * @return its number; empty where the viewer sees no unit of the scope in full
   */
  Optional<Long> start(BulkRequest request, Viewer viewer, String requestedBy) {
    Reading reading = mart.read(request.editionId(), viewer);
    List<UnitName> units = units(reading, request.scope());
    if (units.isEmpty()) {
      return Optional.empty();
    }
    long bulkId = bulks.add(request, reading.edition(), viewer, requestedBy, units.size());
    make(bulkId, request, units, viewer, requestedBy);
    return Optional.of(bulkId);
  }

  /** The units of a scope that the viewer sees in full, by name. */
  static List<UnitName> units(Reading reading, Scope scope) {
    return reading.directory().units("", MOST_UNITS).stream()
        .filter(unit -> reading.sight().seesUnit(unit.unitCode(), unit.clusterCode()))
        .filter(unit -> lies(unit, scope))
        .toList();
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
      List<UnitName> units = units(mart.read(bulk.editionId(), bulk.viewer()), request.scope());
      make(bulk.bulkId(), request, units, bulk.viewer(), bulk.requestedBy());
    }
  }

  private void make(
      long bulkId, BulkRequest request, List<UnitName> units, Viewer viewer, String requestedBy) {
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    CompletableFuture<Void> all =
        workers.each(
            units,
            unit -> {
              try {
                bulks.made(
                    bulkId,
                    issuing
                        .issue(request.of(new Scope.OfUnit(unit.unitCode())), viewer, requestedBy)
                        .documentNumber());
              } catch (RuntimeException e) {
                if (workers.isStopping()) {
                  throw e;
                }
                // the others are still made; the order says what failed
                LOG.warn("Order {}: {} failed", bulkId, unit.unitCode(), e);
                faults.add(unit.unitCode() + ": " + e.getMessage());
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
