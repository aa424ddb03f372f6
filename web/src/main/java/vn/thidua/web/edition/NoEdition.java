package vn.thidua.web.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Edition;

/** There is nothing to show: nothing published yet, or not in the year or number asked for. */
public final class NoEdition extends RuntimeException {
  private final Contract contract;
  private final @Nullable Integer year;
  private final @Nullable Long editionId;
  private final List<Edition> editions;

  NoEdition(
      Contract contract, @Nullable Integer year, @Nullable Long editionId, List<Edition> editions) {
    super("no edition (year " + year + ", edition " + editionId + ")");
    this.contract = contract;
    this.year = year;
    this.editionId = editionId;
    this.editions = List.copyOf(editions);
  }

  /** The current edition of each year there is, the newest first: what one can turn to instead. */
  public List<Edition> editions() {
    return editions;
  }

  /** Whether there is none at all, rather than none of that year or number. */
  public boolean isFirst() {
    return year == null && editionId == null;
  }

  public Contract contract() {
    return contract;
  }

  public @Nullable Integer year() {
    return year;
  }

  public @Nullable Long editionId() {
    return editionId;
  }
}
