package vn.thidua.etl.publish;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.IntakeAccount;
import vn.thidua.etl.model.Relation;

/** Publishes what a run computed: new editions of the years that changed, all or none of them. */
public final class Publisher {

  private static final int KEPT_PROVISIONAL = 10;

  /**
   * What a run hands over.
   *
   * @param asOf the date of each year's edition
   * @param years those that may be published; others were computed for their sake alone
   * @param settled those that were not computed, as the mart has them
   * @param official the year that the board closes with this run
   */
  public record Computed(
      List<Relation> relations,
      SortedMap<Integer, LocalDate> asOf,
      SortedSet<Integer> years,
      SortedSet<Integer> settled,
      OptionalInt official,
      Map<Integer, String> rulebookDigests) {}

  /**
   * What came of it.
   *
   * @param published the new editions, by year
   * @param corrections of official editions by new ones
   * @param unchanged years whose last edition says the same
   */
  public record Outcome(
      List<Edition> published, List<Correction> corrections, List<Integer> unchanged) {}

  private final Mart mart;
  private final long run;

  public Publisher(Mart mart, long run) {
    this.mart = mart;
    this.run = run;
  }

  /**
   * Publishes the years that changed.
   *
   * @param account what the run read and refused; published with the editions, or alone where no
   *     year changed
   * @throws MartException if the database refuses; nothing is published then
   */
  public Outcome publish(Computed computed, IntakeAccount account) {
    try (Lines lines = new Lines(computed.relations())) {
      List<Integer> unchanged = new ArrayList<>();
      Entering entering = new Entering(mart.entering(computed.settled()));
      List<Edition> editions = changed(computed, lines.digests(), entering, unchanged);
      load(lines, editions);
      new Publication(mart, run).commit(editions, entering, computed, lines.shapes(), account);
      Retention.forgetOld(mart.connection(), KEPT_PROVISIONAL);
      return new Outcome(editions, corrections(editions), unchanged);
    } catch (SQLException e) {
      throw new MartException("The database refuses to publish: " + e.getMessage(), e);
    }
  }

  /**
   * Enters a run in which nothing was new.
   *
   * @throws MartException if the database refuses
   */
  public void unchanged(IntakeAccount account) {
    try {
      new Publication(mart, run).unchanged(account);
    } catch (SQLException e) {
      throw new MartException("The run cannot be entered in the mart: " + e.getMessage(), e);
    }
  }

  /**
   * Enters what the run read although it publishes nothing: files, refused rows and the reason.
   *
   * @throws MartException if the database refuses
   */
  public void refuse(String message, IntakeAccount account) {
    try {
      new Publication(mart, run).refuse(message, account);
    } catch (SQLException e) {
      throw new MartException("The run cannot be entered in the mart: " + e.getMessage(), e);
    }
  }

  private List<Correction> corrections(List<Edition> editions) throws SQLException {
    List<Correction> corrections = new ArrayList<>();
    for (Edition edition : editions) {
      if (edition.kind() == Kind.OFFICIAL) {
        mart.correction(edition.editionId()).ifPresent(corrections::add);
      }
    }
    return corrections;
  }

  private List<Edition> changed(
      Computed computed,
      SortedMap<Integer, Lines.Digests> digests,
      Entering entering,
      List<Integer> unchanged)
      throws SQLException {
    List<Edition> changed = new ArrayList<>();
    for (int year : computed.years()) {
      boolean closes = computed.official().equals(OptionalInt.of(year));
      Kind kind = closes ? Kind.OFFICIAL : Kind.PROVISIONAL;
      Lines.Digests lines = digests.get(year);
      LocalDate asOf = computed.asOf().get(year);
      if (lines == null || asOf == null) {
        throw new IllegalStateException("year " + year + " has members but no rows");
      }
      Lines.Digests digest = entering.digests(year, lines);
      if (isNew(year, kind, digest)) {
        Long past = pastEdition(year - 1, entering, digests.get(year - 1));
        Edition edition =
            new Edition(
                mart.editionId(), year, kind, asOf, digest.content(), digest.published(), past);
        changed.add(edition);
        entering.add(edition);
      } else {
        unchanged.add(year);
        mart.current(year).ifPresent(entering::add);
      }
    }
    return changed;
  }

  /** Whether an edition would say anything that the year's last one does not. */
  private boolean isNew(int year, Kind kind, Lines.Digests digest) throws SQLException {
    Optional<Edition> current = mart.current(year);
    Optional<Edition> latest = mart.latest(year);
    if (current.isEmpty() || latest.isEmpty()) {
      return true;
    }
    boolean isOfficial = current.get().kind() == Kind.OFFICIAL;
    boolean sameContent = current.get().contentDigest().equals(digest.content());
    if (kind == Kind.OFFICIAL) {
      return !(isOfficial && sameContent);
    }
    boolean sameAsLatest = latest.get().publishedDigest().equals(digest.published());
    // a closed year is not opened again by what it merely repeats from earlier years
    return isOfficial ? !sameContent && !sameAsLatest : !sameAsLatest;
  }

  /**
   * The edition of the year before, beside which a year's figures stand: the one through which it
   * enters history, else the current one where it says what this run computed for the sake of the
   * next year.
   *
   * @param lines of what was computed of the year; empty where nothing was
   */
  private @Nullable Long pastEdition(int year, Entering entering, Lines.@Nullable Digests lines)
      throws SQLException {
    Edition past = entering.of(year);
    if (past == null && lines != null) {
      String published = entering.digests(year, lines).published();
      past =
          mart.current(year)
              .filter(edition -> edition.publishedDigest().equals(published))
              .orElse(null);
    }
    return past == null ? null : past.editionId();
  }

  private void load(Lines lines, List<Edition> editions) throws SQLException {
    if (editions.isEmpty()) {
      return;
    }
    Map<Integer, Long> ids = new HashMap<>();
    try (Statement statement = mart.connection().createStatement()) {
      for (Edition edition : editions) {
        ids.put(edition.year(), edition.editionId());
        for (Lines.Shape shape : lines.shapes()) {
          statement.addBatch(
              "create table %s (like mart.%s including all, check (edition_id = %d))"
                  .formatted(
                      Loading.table(shape.relation(), edition.editionId()),
                      shape.relation(),
                      edition.editionId()));
        }
      }
      statement.executeBatch();
    }
    lines.load(new Loading(mart.database(), ids, lines.shapes()));
  }
}
