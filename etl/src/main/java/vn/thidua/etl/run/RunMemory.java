package vn.thidua.etl.run;

import java.io.Serializable;
import java.util.Map;
import vn.thidua.etl.dossier.IntakeMemory;

/**
 * What a run remembers for the next one with the same store.
 *
 * @param years of each that was computed, or had nothing to compute
 */
record RunMemory(IntakeMemory intake, Map<Integer, Settled> years) implements Serializable {

  /**
   * A year that needs no run as long as this holds.
   *
   * @param inputs see {@link YearInputs}
   * @param standing of its editions in the mart
   */
  record Settled(String inputs, String standing) implements Serializable {}

  static RunMemory none() {
    return new RunMemory(IntakeMemory.none(), Map.of());
  }
}
