package vn.thidua.etl.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * All tables but the facts, read and checked on the driver: they are small, and what they accept is
 * what the facts are checked against. Tables come in the order in which they refer to each other.
 */
final class ReferenceTables {
  private final Map<DossierTable, List<CheckedRow>> accepted = new EnumMap<>(DossierTable.class);
  private final Map<Integer, RowCount> counts = new HashMap<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final Set<CheckedRow> soundRulebooks = new HashSet<>();
  private final Frame frame = new Frame();

  private ReferenceTables() {}

  /**
   * @param parts the readable ones of all tables but the facts, sorted
   */
  static ReferenceTables read(List<Part> parts, DossierReader reader) throws IOException {
    ReferenceTables tables = new ReferenceTables();
    for (DossierTable table : referenceTables()) {
      List<CheckedRow> rows = new ArrayList<>();
      for (Part part : parts) {
        if (part.table() == table) {
          rows.addAll(rows(part, reader));
        }
      }
      tables.settle(table, rows);
    }
    tables.judgeRulebooks();
    return tables;
  }

  static List<DossierTable> referenceTables() {
    return Arrays.stream(DossierTable.values()).filter(table -> !table.isFact()).toList();
  }

  Frame frame() {
    return frame;
  }

  List<Reject> rejects() {
    return rejects;
  }

  /** By part. */
  Map<Integer, RowCount> counts() {
    return counts;
  }

  static StructType schema(DossierTable table) {
    return table == DossierTable.RULEBOOKS
        ? table.schema().add("is_sound", DataTypes.BooleanType)
        : table.schema();
  }

  /** The accepted rows, with the columns of {@link #schema}. */
  List<Row> rows(DossierTable table) {
    return accepted.getOrDefault(table, List.of()).stream()
        .map(
            row ->
                table == DossierTable.RULEBOOKS ? row.row(soundRulebooks.contains(row)) : row.row())
        .toList();
  }

  private static List<CheckedRow> rows(Part part, DossierReader reader) throws IOException {
    List<CheckedRow> rows = new ArrayList<>();
    try (SourceRows source = reader.rows(part)) {
      while (source.next()) {
        rows.add(RowCheck.read(part, source));
      }
    }
    if (rows.size() != part.rows()) {
      throw DossierException.changed(part.file(), null);
    }
    return rows;
  }

  private void settle(DossierTable table, List<CheckedRow> rows) {
    rows.forEach(row -> References.check(row, frame));
    if (table == DossierTable.AWARD_RULES) {
      AwardRules.check(rows, frame);
    }
    List<CheckedRow> staying = Duplicates.settle(rows);
    staying.forEach(frame::add);
    accepted.put(table, staying);
    Set<CheckedRow> stays = new HashSet<>(staying);
    for (CheckedRow row : rows) {
      row.faults().forEach(fault -> rejects.add(Reject.of(row, fault)));
      counts.merge(row.part().index(), count(row, stays), RowCount::plus);
    }
  }

  private static RowCount count(CheckedRow row, Set<CheckedRow> stays) {
    if (!row.isSound()) {
      return new RowCount(0, 0, 1);
    }
    return stays.contains(row) ? new RowCount(1, 0, 0) : new RowCount(0, 1, 0);
  }

  private void judgeRulebooks() {
    Rulebooks rulebooks =
        new Rulebooks(
            accepted.getOrDefault(DossierTable.CRITERIA, List.of()),
            accepted.getOrDefault(DossierTable.BANDS, List.of()));
    for (CheckedRow row : accepted.getOrDefault(DossierTable.RULEBOOKS, List.of())) {
      if (rulebooks.isSound(row)) {
        soundRulebooks.add(row);
      }
    }
    rejects.addAll(rulebooks.rejects());
  }
}
