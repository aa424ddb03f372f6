package vn.thidua.web.runs;

import org.jspecify.annotations.Nullable;

/**
 * What a batch is started for.
 *
 * @param requestedBy the login of who asked for it, or {@code schedule}
 * @param officialYear the year the board closes with it; empty for none
 */
record BatchOrder(String requestedBy, @Nullable Integer officialYear) {
  static BatchOrder by(String requestedBy) {
    return new BatchOrder(requestedBy, null);
  }
}
