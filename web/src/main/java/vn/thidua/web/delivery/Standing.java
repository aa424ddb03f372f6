package vn.thidua.web.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.DocumentKind;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Role;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;
import vn.thidua.web.documents.Issuing;

/**
 * Who gets the documents of a closed year without having asked for them: the board's addresses the
 * city's, and each head of a cluster, at the address it receives anything else at, its cluster's.
 */
@Component
class Standing {
  /** Who answers for what nobody subscribed to. */
  static final String OWNER = "year-end";

  private final DeliverySettings settings;
  private final Subscriptions subscriptions;
  private final Rights rights;
  private final Issuing issuing;
  private final Mart mart;

  Standing(
      DeliverySettings settings,
      Subscriptions subscriptions,
      Rights rights,
      Issuing issuing,
      Mart mart) {
    this.settings = settings;
    this.subscriptions = subscriptions;
    this.rights = rights;
    this.issuing = issuing;
    this.mart = mart;
  }

  /** A person and what is sent to them. */
  record Recipient(
      String name, String address, @Nullable String login, Scope scope, Language language) {}

  /** The documents that are due when a year is closed. */
  List<DocumentKind> reports() {
    return issuing.kinds().stream()
        .filter(kind -> kind.calendar().contains(Occasion.OFFICIAL))
        .toList();
  }

  /** Who gets them of an edition. */
  List<Recipient> recipients(Edition edition) {
    List<Recipient> all = new ArrayList<>();
    for (String address : settings.boardAddresses()) {
      all.add(new Recipient(address, address, null, Scope.CITY, Language.VI));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Subscription each : subscriptions.active()) {
      String login = each.login();
      if (login != null && seen.add(login + " " + Ledger.recipient(each.address()))) {
        headed(login, each.owner(), edition)
            .ifPresent(
                scope ->
                    all.add(
                        new Recipient(
                            each.recipient(), each.address(), login, scope, each.language())));
      }
    }
    return all;
  }

  private Optional<Scope> headed(String login, String owner, Edition edition) {
    return rights
        .viewer(login, owner)
        .filter(viewer -> viewer.role() == Role.CLUSTER_HEAD)
        .map(viewer -> mart.read(edition, viewer).sight().headedCluster())
        .map(Scope.OfCluster::new);
  }

  /** In whose name a line is sent that nobody subscribed to; empty where nothing entitles it. */
  Optional<Viewer> viewer(Delivery line) {
    return settings.boardAddresses().stream()
            .anyMatch(each -> Ledger.recipient(each).equals(line.recipient()))
        ? Optional.of(Viewer.board())
        : Optional.empty();
  }
}
