package vn.thidua.etl.simulate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What dossier to make. The same plan (but for {@code out}) gives the same bytes on every machine.
 *
 * <p>Size grows with units × years. In detail {@link Detail#FULL} the years 2022–2026 give about
 * 500 results for each unit of the last year: the S of the benchmarks (1.2 million results) is
 * {@code --units 2400 --clusters 160 --years 2022-2026}, the M (24 million) {@code --units 48000
 * --clusters 1600}, the L (120 million) {@code --units 240000 --clusters 3200}. A result takes
 * about 45 bytes.
 *
 * @param out the folder to make: it must not exist yet or be empty
 * @param units member units in the last year; years before the reorganisation of 2025 have fewer,
 *     because a district has several communes
 * @param clusters emulation clusters in the last year, at most as many as units
 * @param firstYear the first emulation year
 * @param lastYear the last emulation year
 * @param seed chooses one of many dossiers of this shape
 * @param detail how much reporting it holds
 * @param format of its files
 * @param reportedUntil the last month reported, in the last year; December: the year is closed
 */
public record SimulationPlan(
    Path out,
    int units,
    int clusters,
    int firstYear,
    int lastYear,
    long seed,
    Detail detail,
    Format format,
    YearMonth reportedUntil) {

  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2100;
  private static final int MOST_UNITS = 1_000_000;

  /** A plan of text files in full detail whose last year has been reported until October. */
  public static SimulationPlan of(
      Path out, int units, int clusters, int firstYear, int lastYear, long seed) {
    return new SimulationPlan(
        out,
        units,
        clusters,
        firstYear,
        lastYear,
        seed,
        Detail.FULL,
        Format.CSV,
        YearMonth.of(lastYear, Month.OCTOBER));
  }

  /**
   * Everything that is wrong with this plan, a sentence for the operator each; empty: it can be
   * carried out.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (units < 1 || units > MOST_UNITS) {
      faults.add("units is " + units + ": give 1 to " + MOST_UNITS);
    }
    if (clusters < 1 || (units >= 1 && clusters > units)) {
      faults.add("clusters is " + clusters + ": give at least 1 and at most as many as units");
    }
    if (firstYear < EARLIEST_YEAR || lastYear > LATEST_YEAR || firstYear > lastYear) {
      faults.add(
          "years is "
              + (firstYear + "-" + lastYear)
              + ": give a first year from "
              + EARLIEST_YEAR
              + " and a last year not before it, to "
              + LATEST_YEAR);
    }
    if (reportedUntil.getYear() != lastYear) {
      faults.add("the last month reported, " + reportedUntil + ", is not in the last year");
    }
    if (Files.exists(out) && !isEmptyFolder()) {
      faults.add(out + " exists and is not an empty folder: name a new one");
    }
    return List.copyOf(faults);
  }

  /** The command line that makes this dossier; the folder is left to whoever calls it. */
  String command() {
    return String.join(
        " ",
        "etl/bin/etl simulate --out DIR",
        "--units " + units,
        "--clusters " + clusters,
        "--years " + firstYear + "-" + lastYear,
        "--seed " + seed,
        "--detail " + detail,
        "--format " + format,
        "--reported-until " + reportedUntil);
  }

  private boolean isEmptyFolder() {
    String[] names = out.toFile().list();
    return names != null && names.length == 0;
  }
}
