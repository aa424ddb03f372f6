package vn.thidua.reports.mart;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Holdings;
import vn.thidua.reports.scope.Membership;
import vn.thidua.reports.scope.Sight;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.scope.YearMembership;

/** The way into the read model. Safe for use by many threads; holds no connection between calls. */
public final class Mart {
  private static final Query<Count> CONTRACT_EXISTS = Query.of("contract/exists", Count.class);
  private static final Query<Count> CONTRACT_VERSION = Query.of("contract/version", Count.class);
  private static final Query<Membership> MEMBERSHIP =
      Query.of("edition/membership", Membership.class);
  private static final Query<YearMembership> MEMBERSHIPS =
      Query.of("edition/memberships", YearMembership.class);

  /** A mart that was laid out once is looked at again after this: only a newer batch changes it. */
  private static final Duration READY_FOR = Duration.ofSeconds(5);

  private final DataSource source;
  private final Answers answers;
  private volatile @Nullable Ready ready;

  private record Ready(Contract contract, long until) {}

  /**
   * A read model over a database.
   *
   * @param source connections of a user who may read the schema {@code mart}
   */
  public Mart(DataSource source) {
    this(source, new Answers());
  }

  /** The same read model with the answers that were given before. */
  Mart(DataSource source, Answers answers) {
    this.source = source;
    this.answers = answers;
  }

  /** Whether the batch has laid out the mart, and in a version that can be read here. */
  public Contract contract() {
    Ready known = ready;
    if (known != null && System.nanoTime() - known.until() < 0) {
      return known.contract();
    }
    Contract contract = readContract();
    if (contract.state() == Contract.State.READY) {
      ready = new Ready(contract, System.nanoTime() + READY_FOR.toNanos());
    }
    return contract;
  }

  private Contract readContract() {
    if (CONTRACT_EXISTS.list(source, Map.of()).get(0).rows() == 0) {
      return Contract.of(null);
    }
    return Contract.of(CONTRACT_VERSION.list(source, Map.of()).get(0).rows());
  }

  /** The editions themselves, without figures: open to everybody with an account. */
  public Editions editions() {
    return new Editions(source);
  }

  /**
   * What the batch did and refused.
   *
   * @throws vn.thidua.reports.scope.OutOfScope for clusters and units
   */
  public Runs runs(Viewer viewer) {
    viewer.requireRuns();
    return new Runs(source);
  }

  /**
   * One edition as one viewer sees it.
   *
   * @throws NoSuchEdition where it was never published or is no longer kept
   */
  public Reading read(long editionId, Viewer viewer) {
    return read(editions().byId(editionId).orElseThrow(() -> new NoSuchEdition(editionId)), viewer);
  }

  /** One edition, as {@link #editions()} has just given it, as one viewer sees it. */
  public Reading read(Edition edition, Viewer viewer) {
    Sight sight = Sight.of(viewer, membership(edition, viewer));
    return new Reading(new Asker(source, answers, edition, sight));
  }

  /** What a viewer may be given of what was made of editions, whatever their year. */
  public Holdings holdings(Viewer viewer) {
    return new Holdings(
        viewer,
        viewer.unitCode() == null
            ? List.of()
            : MEMBERSHIPS.list(source, Map.of("unit", viewer.unitCode())));
  }

  private Optional<Membership> membership(Edition edition, Viewer viewer) {
    if (viewer.unitCode() == null) {
      return Optional.empty();
    }
    return answers
        .list(MEMBERSHIP, source, Map.of("edition", edition.editionId(), "unit", viewer.unitCode()))
        .stream()
        .findFirst();
  }
}
