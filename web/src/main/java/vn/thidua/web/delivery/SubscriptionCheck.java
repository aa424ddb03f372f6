package vn.thidua.web.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.documents.Issuing;

/** Whether a subscription may be, all that is wrong with it at once: keys of messages. */
@Component
class SubscriptionCheck {
  private static final int LONGEST_NAME = 200;

  private final DeliverySettings settings;
  private final Issuing issuing;
  private final Rights rights;
  private final Mart mart;

  SubscriptionCheck(DeliverySettings settings, Issuing issuing, Rights rights, Mart mart) {
    this.settings = settings;
    this.issuing = issuing;
    this.rights = rights;
    this.mart = mart;
  }

  /**
   * What is wrong.
   *
   * @param owner the login of the board that answers for it
   */
  List<String> faults(NewSubscription wanted, String owner) {
    List<String> faults = new ArrayList<>();
    String name = wanted.recipient();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      faults.add("subscriptions.fault.recipient");
    }
    if (!DeliverySettings.isAddress(wanted.address())) {
      faults.add("subscriptions.fault.address");
    } else if (!settings.allows(wanted.address())) {
      faults.add("subscriptions.fault.domain");
    }
    Optional<DocumentKind> kind =
        issuing.kinds().stream().filter(each -> each.id().equals(wanted.report())).findFirst();
    if (kind.isEmpty()) {
      faults.add("subscriptions.fault.report");
      return faults;
    }
    if (!kind.get().calendar().contains(wanted.calendar().occasion())) {
      faults.add("subscriptions.fault.occasion");
    }
    if (!kind.get().scopes().contains(wanted.scope().kind())) {
      faults.add("subscriptions.fault.scope-kind");
      return faults;
    }
    faults.addAll(rights(wanted, owner));
    return faults;
  }

  private List<String> rights(NewSubscription wanted, String owner) {
    Optional<Viewer> viewer = rights.viewer(wanted.login(), owner);
    if (viewer.isEmpty()) {
      return List.of(
          wanted.login() == null ? "subscriptions.fault.owner" : "subscriptions.fault.login");
    }
    if (mart.contract().state() != Contract.State.READY) {
      return List.of("subscriptions.fault.no-edition");
    }
    Optional<Edition> latest = mart.editions().latest();
    if (latest.isEmpty()) {
      return List.of("subscriptions.fault.no-edition");
    }
    if (!exists(wanted.scope(), latest.get())) {
      return List.of("subscriptions.fault.scope-unknown");
    }
    return rights.sees(viewer.get(), wanted.report(), wanted.scope(), latest.get())
        ? List.of()
        : List.of("subscriptions.fault.scope");
  }

  private boolean exists(Scope scope, Edition edition) {
    Reading reading = mart.read(edition, Viewer.board());
    if (scope instanceof Scope.OfCluster cluster) {
      return reading.cluster(cluster.clusterCode()).isPresent();
    }
    return !(scope instanceof Scope.OfUnit unit) || reading.unit(unit.unitCode()).isPresent();
  }
}
