package vn.thidua.web.edition;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Contract;

/** There is nothing to show: nothing published yet, or not in the year or number asked for. */
public final class NoEdition extends RuntimeException {
  private final Contract contract;
  private final @Nullable Integer year;
  private final @Nullable Long editionId;

  NoEdition(Contract contract, @Nullable Integer year, @Nullable Long editionId) {
    super("no edition (year " + year + ", edition " + editionId + ")");
    this.contract = contract;
    this.year = year;
    this.editionId = editionId;
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
