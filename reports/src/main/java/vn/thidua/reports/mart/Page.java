package vn.thidua.reports.mart;

import java.util.List;

/**
 * A page of a longer list in a stable order.
 *
 * @param total rows of all pages
 * @param number of this page, from 1
 * @param size rows a full page holds
 */
public record Page<T>(List<T> rows, long total, int number, int size) {

  public Page {
    rows = List.copyOf(rows);
  }

  /** How many pages there are; at least one, so that an empty list has a page too. */
  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }
}
