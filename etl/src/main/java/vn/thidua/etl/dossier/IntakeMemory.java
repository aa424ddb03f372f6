package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.lake.Segment;

/**
 * What an intake remembers for the next one: how files were found, what rows of facts are in the
 * store, and what became of them in each year.
 *
 * @param files by path, as their first reading found them
 * @param contents what was stored of each content of a file
 * @param nextContent the number that no content has had yet
 * @param segments by table and year, where it was stored
 * @param years what became of the rows about each year; {@link CheckedRow#NO_YEAR} too
 */
public record IntakeMemory(
    Map<String, KnownFile> files,
    Map<Content, Stored> contents,
    long nextContent,
    Map<DossierTable, SortedMap<Integer, List<Segment>>> segments,
    SortedMap<Integer, FactYear> years)
    implements Serializable {

  /** Of an intake that remembers nothing. */
  public static IntakeMemory none() {
    return new IntakeMemory(Map.of(), Map.of(), 0, Map.of(), new TreeMap<>());
  }

  /** All that the memory names in the store. */
  public List<Segment> named() {
    List<Segment> named = new ArrayList<>();
    segments.values().forEach(years -> years.values().forEach(named::addAll));
    return named;
  }

  /**
   * A file that was looked through.
   *
   * @param mark see {@link DossierSource#mark}
   */
  record KnownFile(DossierFile file, String mark, Inspection inspection) implements Serializable {}

  /**
   * Bytes that hold rows of a table.
   *
   * @param sheet of a workbook, null elsewhere
   */
  record Content(String sha256, DossierTable table, @Nullable String sheet)
      implements Serializable {

    static Content of(Part part) {
      return new Content(part.sha256(), part.table(), part.sheet());
    }
  }

  /**
   * Rows in the store.
   *
   * @param id by which they are known there; never given twice
   * @param years that there are rows about
   */
  record Stored(long id, Set<Integer> years) implements Serializable {}

  /**
   * What became of the rows about a year.
   *
   * @param counts by {@link #place}
   * @param outsiders codes of units that rows were refused of and that are no members in that year:
   *     what is said of them depends on whether they are known at all
   */
  record FactYear(Map<String, RowCount> counts, List<Refusal> refusals, SortedSet<String> outsiders)
      implements Serializable {}

  /** Where a part stands. */
  static String place(Part part) {
    return part.sheet() == null ? part.file().path() : part.file().path() + '\0' + part.sheet();
  }

  /** A row of {@code mart.reject} without its run. */
  record Refusal(
      String sourceFile,
      @Nullable String sheet,
      @Nullable Long sourceLine,
      @Nullable String columnName,
      @Nullable String value,
      String ruleCode,
      String messageVi,
      String messageEn)
      implements Serializable {

    static Refusal of(Row row) {
      return new Refusal(
          row.getString(0),
          row.getString(1),
          row.isNullAt(2) ? null : row.getLong(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getString(7));
    }

    Row row() {
      return RowFactory.create(
          sourceFile, sheet, sourceLine, columnName, value, ruleCode, messageVi, messageEn);
    }
  }
}
