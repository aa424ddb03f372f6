package vn.thidua.reports.mart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Which editions there are. */
public final class Editions {
  private static final Query<Edition> ALL = Query.of("edition/all", Edition.class);
  private static final Query<Edition> CURRENT = Query.of("edition/current", Edition.class);
  private static final Query<Edition> BY_ID = Query.of("edition/by_id", Edition.class);

  private static final Query<Edition> PAST = Query.of("edition/past", Edition.class);

  private final DataSource mart;

  Editions(DataSource mart) {
    this.mart = mart;
  }

  /** Every edition still kept, the newest year first, in it the newest edition. */
  public List<Edition> all() {
    return ALL.list(mart, Map.of());
  }

  /** The current edition of each year, the newest year first. */
  public List<Edition> current() {
    return CURRENT.list(mart, Map.of());
  }

  /** The current edition of the newest year; empty before the first publication. */
  public Optional<Edition> latest() {
    return current().stream().findFirst();
  }

  /** The current edition of a year. */
  public Optional<Edition> currentOf(int year) {
    return current().stream().filter(edition -> edition.year() == year).findFirst();
  }

  /**
   * The edition of the year before that one compares itself with; empty where there was none, where
   * it was never published or is no longer kept, and for editions from before comparisons.
   */
  Optional<Edition> past(Edition edition) {
    return PAST.list(mart, Map.of("edition", edition.editionId())).stream().findFirst();
  }

  /** The edition with a number, current or not. */
  public Optional<Edition> byId(long editionId) {
    return BY_ID.list(mart, Map.of("edition", editionId)).stream().findFirst();
  }
}
