package vn.thidua.web.delivery;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.delivery.calendar.Calendar;

/** Subscriptions read from a file of CSV, each with its line and what is wrong with it. */
final class Import {
  /**
   * The columns of the file, in this order on screen; the first {@link #REQUIRED} have to be there.
   */
  static final List<String> COLUMNS =
      List.of("recipient", "address", "report", "scope", "calendar", "login", "zone", "language");

  private static final int REQUIRED = 5;
  static final int MOST_LINES = 5_000;

  private final SubscriptionCheck check;
  private final String owner;

  Import(SubscriptionCheck check, String owner) {
    this.check = check;
    this.owner = owner;
  }

  /**
   * A line of the file.
   *
   * @param wanted empty where it cannot be read
   * @param faults keys of messages, all at once
   */
  record Line(int number, String text, @Nullable NewSubscription wanted, List<String> faults) {
    Line {
      faults = List.copyOf(faults);
    }

    public boolean isSound() {
      return faults.isEmpty();
    }
  }

  /** Every line but the header; a file without a readable header is one line with a fault. */
  List<Line> read(String file) {
    List<CsvLines.Row> rows = CsvLines.read(file);
    if (rows.isEmpty()) {
      return List.of(new Line(1, "", null, List.of("subscriptions.fault.file.empty")));
    }
    if (rows.size() > MOST_LINES) {
      return List.of(new Line(1, "", null, List.of("subscriptions.fault.file.long")));
    }
    CsvLines.Row head = rows.get(0);
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.cells().size(); i++) {
      columns.putIfAbsent(head.cell(i).toLowerCase(Locale.ROOT), i);
    }
    if (!columns.keySet().containsAll(COLUMNS.subList(0, REQUIRED))
        || !Set.copyOf(COLUMNS).containsAll(columns.keySet())) {
      return List.of(
          new Line(
              head.line(),
              String.join(",", head.cells()),
              null,
              List.of("subscriptions.fault.file.head")));
    }
    Set<String> seen = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (CsvLines.Row row : rows.subList(1, rows.size())) {
      lines.add(line(row, columns, seen));
    }
    return lines;
  }

  private Line line(CsvLines.Row row, Map<String, Integer> columns, Set<String> seen) {
    List<String> faults = new ArrayList<>();
    String text = String.join(" · ", row.cells());
    if (row.cells().size() > columns.size()) {
      faults.add("subscriptions.fault.cells");
      return new Line(row.line(), text, null, faults);
    }
    Scope scope = null;
    try {
      scope = Scope.parse(cell(row, columns, "scope"));
    } catch (IllegalArgumentException e) {
      faults.add("subscriptions.fault.scope-words");
    }
    Calendar calendar = null;
    try {
      String zone = cell(row, columns, "zone");
      calendar =
          Calendar.parse(
              cell(row, columns, "calendar"), zone.isEmpty() ? Calendar.HOME : ZoneId.of(zone));
    } catch (DateTimeException e) {
      faults.add("subscriptions.fault.zone");
    } catch (IllegalArgumentException e) {
      faults.add("subscriptions.fault.calendar");
    }
    String language = cell(row, columns, "language");
    if (!Set.of("", "vi", "en").contains(language)) {
      faults.add("subscriptions.fault.language");
    }
    if (scope == null || calendar == null) {
      return new Line(row.line(), text, null, faults);
    }
    NewSubscription wanted =
        new NewSubscription(
            cell(row, columns, "recipient"),
            cell(row, columns, "address"),
            cell(row, columns, "login"),
            cell(row, columns, "report"),
            scope,
            calendar,
            language.equals("en") ? Language.EN : Language.VI);
    faults.addAll(check.faults(wanted, owner));
    if (!seen.add(
        String.join(
            "\0",
            wanted.address().toLowerCase(Locale.ROOT),
            wanted.report(),
            scope.words(),
            calendar.words(),
            calendar.zone().getId()))) {
      faults.add("subscriptions.fault.twice");
    }
    return new Line(row.line(), text, wanted, faults);
  }

  private static String cell(CsvLines.Row row, Map<String, Integer> columns, String name) {
    return row.cell(columns.getOrDefault(name, -1));
  }
}
