package vn.thidua.web.commitments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.mart.LedgerFilter;
import vn.thidua.reports.mart.LedgerLines;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.Status;

/**
 * What an address asks of the ledger.
 *
 * @param cluster like the theme part of the screen's focus, which carries it from screen to screen
 * @param q words of a unit's name or code
 * @param since amendments of that day or later
 */
record LedgerQuery(
    @Nullable String cluster,
    @Nullable String theme,
    @Nullable String q,
    @Nullable Status status,
    @Nullable String criterion,
    @Nullable LedgerLines lines,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since) {

  /** What an address asks that names nothing. */
  static final LedgerQuery NOTHING = new LedgerQuery(null, null, null, null, null, null, null);

  LedgerFilter filter() {
    return new LedgerFilter(
        new Slice(given(cluster), given(theme)),
        null,
        given(q),
        given(criterion),
        status,
        lines == null ? LedgerLines.ALL : lines,
        since);
  }

  /**
   * Its part of an address, encoded: {@code status=MISSED&q=hoan%20kiem}; empty where it is wide.
   */
  public String query() {
    return query(status);
  }

  /** The same with every status. */
  public String ofAllStatuses() {
    return query(null);
  }

  private String query(@Nullable Status chosen) {
    StringBuilder query = new StringBuilder();
    add(query, "q", given(q));
    add(query, "status", chosen == null ? null : chosen.name());
    add(query, "criterion", given(criterion));
    add(query, "lines", lines == null || lines == LedgerLines.ALL ? null : lines.name());
    add(query, "since", since == null ? null : since.toString());
    return query.toString();
  }

  /** Whether it leaves out anything. */
  public boolean isNarrow() {
    return !query().isEmpty() || given(cluster) != null || given(theme) != null;
  }

  static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "&" + other;
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append(query.isEmpty() ? "" : "&").append(name).append('=');
      query.append(UriUtils.encode(value, UTF_8));
    }
  }
}
