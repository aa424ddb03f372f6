package vn.thidua.reports.mart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Sight;

/**
 * One edition as one viewer sees it. Lists hold the rows the viewer may see; asking for one subject
 * that it may not see throws {@link vn.thidua.reports.scope.OutOfScope}.
 */
public final class Reading {
  static final Query<UnitName> PLACE = Query.of("unit/place", UnitName.class);

  private final Asker asker;

  Reading(Asker asker) {
    this.asker = asker;
  }

  public Edition edition() {
    return asker.edition();
  }

  /** What the viewer sees of this edition: to leave out what would only be refused. */
  public Sight sight() {
    return asker.sight();
  }

  /** How the city stands. */
  public Overview overview() {
    return new Overview(asker);
  }

  /** Ranks, classes and award proposals. */
  public Rankings rankings() {
    return new Rankings(asker);
  }

  /**
   * Criteria of units against their commitments, for the units the viewer sees in full: of a large
   * city they are too many to hold.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the filter names a cluster whose units the
   *     viewer does not see in full
   */
  public Rows<UnitCriterion> criteria(CriterionFilter filter) {
    if (filter.clusterCode() != null) {
      sight().requireUnitsOf(filter.clusterCode());
    }
    return asker.rows(UnitReading.CRITERIA, filter.parameters());
  }

  /** Years and five-year stages. */
  public History history() {
    return new History(asker);
  }

  /** Every commitment as signed and as amended. */
  public Ledger ledger() {
    return new Ledger(asker);
  }

  /**
   * Units side by side, of this edition or of others.
   *
   * @throws IllegalArgumentException for more than {@link Comparison#MOST}
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer does not see one of them in full
   */
  public Comparison compare(List<UnitChoice> units) {
    return Comparison.of(this, units);
  }

  /**
   * A unit against the same period of the year before; empty where that year has no edition, or no
   * such unit among those the viewer sees in full, see {@link #lastYearAbsence}.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the unit this year
   */
  public Optional<LastYear> lastYear(String unitCode) {
    Optional<UnitReading> past = lastYear().flatMap(edition -> at(edition).seen(unitCode));
    return unit(unitCode).flatMap(unit -> past.map(each -> LastYear.of(unit, each)));
  }

  /**
   * Why there is no comparison of a unit with the year before.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the unit this year
   */
  public LastYear.Absence lastYearAbsence(String unitCode) {
    return unit(unitCode)
        .map(unit -> LastYear.absence(unit, lastYear()))
        .orElse(LastYear.Absence.NOTHING_THEN);
  }

  /** The edition of the year before that this one compares itself with. */
  public Optional<Edition> lastYear() {
    return editions().past(edition());
  }

  /**
   * Reads at once what the scorecards of several units say of each, as far as the viewer sees it:
   * asking for each unit by itself takes many times as long. What is read is kept for a while only,
   * so this is for units whose turn is next.
   *
   * @param previous the edition they are compared with; empty for none
   */
  public void ahead(Collection<String> unitCodes, @Nullable Edition previous) {
    UnitReading.ahead(asker, unitCodes, previous);
  }

  private Optional<UnitReading> seen(String unitCode) {
    return asker.first(PLACE, Map.of("unit", unitCode)).map(name -> new UnitReading(asker, name));
  }

  /** Another edition as the same viewer sees it. */
  public Reading at(Edition other) {
    return other.editionId() == edition().editionId()
        ? this
        : new Mart(asker.mart(), asker.answers()).read(other.editionId(), sight().viewer());
  }

  /** Which editions there are beside this one. */
  Editions editions() {
    return new Editions(asker.mart());
  }

  /** The edition of this year before this one; empty where it is the first that is kept. */
  public Optional<Edition> previous() {
    return editions().all().stream()
        .filter(each -> each.year() == edition().year())
        .filter(each -> each.editionId() < edition().editionId())
        .findFirst();
  }

  /**
   * The runs of the batch; the edition's own is {@link Edition#runId()}.
   *
   * @throws vn.thidua.reports.scope.OutOfScope for clusters and units
   */
  public Runs runs() {
    sight().viewer().requireRuns();
    return new Runs(asker.mart());
  }

  /** What looks odd or is missing, and what this edition corrects. */
  public Quality quality() {
    return new Quality(asker);
  }

  /** Which clusters and units there are. */
  public Directory directory() {
    return new Directory(asker);
  }

  /** The rows of the dossier it was made of. */
  public SourceReading source() {
    return new SourceReading(asker);
  }

  /**
   * One cluster; empty where the edition has none of that code.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see its figures
   */
  public Optional<ClusterReading> cluster(String clusterCode) {
    sight().requireCluster(clusterCode);
    return overview().clusters(clusterCode).stream()
        .findFirst()
        .map(standing -> new ClusterReading(asker, standing));
  }

  /**
   * One unit; empty where the edition has none of that code.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see everything of it
   */
  public Optional<UnitReading> unit(String unitCode) {
    Optional<UnitName> place = asker.first(PLACE, Map.of("unit", unitCode));
    if (place.isEmpty() && !sight().seesEverything()) {
      // whether it exists elsewhere is not told
      sight().requireUnit(unitCode, "");
    }
    return place.map(name -> new UnitReading(asker, name));
  }
}
