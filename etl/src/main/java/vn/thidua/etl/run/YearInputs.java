package vn.thidua.etl.run;

import static vn.thidua.etl.dossier.DossierTable.ADJUSTMENTS;
import static vn.thidua.etl.dossier.DossierTable.AWARDS;
import static vn.thidua.etl.dossier.DossierTable.AWARD_RULES;
import static vn.thidua.etl.dossier.DossierTable.BANDS;
import static vn.thidua.etl.dossier.DossierTable.CLASSIFICATIONS;
import static vn.thidua.etl.dossier.DossierTable.CLUSTERS;
import static vn.thidua.etl.dossier.DossierTable.CRITERIA;
import static vn.thidua.etl.dossier.DossierTable.MEMBERSHIPS;
import static vn.thidua.etl.dossier.DossierTable.RULEBOOKS;
import static vn.thidua.etl.dossier.DossierTable.SUCCESSIONS;
import static vn.thidua.etl.dossier.DossierTable.UNITS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.OpenDossier;

/**
 * By year a digest of all that its edition is computed from: equal digests, equal editions. A year
 * depends on itself and on all years before it, never on later ones:
 *
 * <ul>
 *   <li>rows of the small tables about it, with where they stand, and all successions;
 *   <li>names and kinds of its units and clusters;
 *   <li>the files with facts about it;
 *   <li>the last month that had ended by its as-of date, as nothing is expected of a part of one;
 *   <li>the digest of the year before, and the official edition of that year, if there is one.
 * </ul>
 *
 * The program is not among them, as another program has another store.
 */
final class YearInputs {
  /** Tables of which a row is about one year. */
  private static final List<DossierTable> BY_YEAR =
      List.of(
          MEMBERSHIPS,
          RULEBOOKS,
          CRITERIA,
          BANDS,
          CLASSIFICATIONS,
          AWARD_RULES,
          ADJUSTMENTS,
          AWARDS);

  private final OpenDossier dossier;
  private final Frame frame;
  private final SortedMap<Integer, LocalDate> asOf;
  private final Map<Integer, StringBuilder> slices;

  /**
   * @param asOf the date of each year's edition
   */
  YearInputs(OpenDossier dossier, Frame frame, SortedMap<Integer, LocalDate> asOf) {
    this.dossier = dossier;
    this.frame = frame;
    this.asOf = asOf;
    this.slices = slices();
  }

  /** Those that have an edition. */
  SortedSet<Integer> years() {
    return new TreeSet<>(asOf.keySet());
  }

  /**
   * The digests of all years that have an edition, and of those that have facts although they have
   * none, whose rows are all refused.
   *
   * @param official gives the content of a year's official edition, empty where there is none
   */
  SortedMap<Integer, String> digests(Function<Integer, String> official) {
    SortedMap<Integer, String> facts = dossier.factDigests();
    SortedMap<Integer, String> digests = new TreeMap<>(facts);
    String before = Sha256.of(lines(dossier.rows(SUCCESSIONS)));
    for (Map.Entry<Integer, LocalDate> year : asOf.entrySet()) {
      String own =
          String.join(
              "\n",
              before,
              slices.getOrDefault(year.getKey(), new StringBuilder()),
              facts.getOrDefault(year.getKey(), ""),
              String.valueOf(lastMonthEnd(year.getValue())));
      digests.put(year.getKey(), Sha256.of(own));
      before = Sha256.of(own + '\n' + official.apply(year.getKey()));
    }
    return digests;
  }

  /** Rows about a year without an edition are part of the next year that has one. */
  private Map<Integer, StringBuilder> slices() {
    Map<Integer, StringBuilder> slices = new HashMap<>();
    for (DossierTable table : BY_YEAR) {
      for (Row row : dossier.rows(table)) {
        SortedMap<Integer, LocalDate> from = asOf.tailMap(row.<Integer>getAs("year"));
        if (!from.isEmpty()) {
          slices
              .computeIfAbsent(from.firstKey(), year -> new StringBuilder())
              .append(table.tableName())
              .append(line(row));
        }
      }
    }
    Map<String, String> units = named(UNITS);
    Map<String, String> clusters = named(CLUSTERS);
    frame
        .members()
        .forEach(
            (year, members) -> {
              StringBuilder slice = slices.computeIfAbsent(year, any -> new StringBuilder());
              members.keySet().forEach(unit -> slice.append(units.get(unit)));
              Set<String> own = Set.copyOf(members.values());
              own.stream().sorted().forEach(cluster -> slice.append(clusters.get(cluster)));
            });
    frame
        .ancestry()
        .forEach(
            (year, paths) -> {
              StringBuilder slice = slices.computeIfAbsent(year, any -> new StringBuilder());
              paths.forEach(
                  path ->
                      slice.append(
                          line(
                              List.of(
                                  path.unit(),
                                  path.ancestor(),
                                  path.weight(),
                                  path.oldestYear(),
                                  path.successorsOfThatYear(),
                                  path.byRename()))));
            });
    return slices;
  }

  /** By code the cells of each row, without where it stands. */
  private Map<String, String> named(DossierTable table) {
    return dossier.rows(table).stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0),
                row -> line(cells(row).subList(0, table.columns().size()))));
  }

  private static String lines(List<Row> rows) {
    return rows.stream().map(YearInputs::line).collect(Collectors.joining());
  }

  private static String line(Row row) {
    return line(cells(row));
  }

  private static List<@Nullable Object> cells(Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i));
    }
    return cells;
  }

  /** No cell holds a zero byte: a file with one is unreadable. */
  private static String line(List<? extends @Nullable Object> cells) {
    return cells.stream().map(Objects::toString).collect(Collectors.joining("\0")) + '\n';
  }

  private static LocalDate lastMonthEnd(LocalDate date) {
    return date.plusDays(1).withDayOfMonth(1).minusDays(1);
  }
}
