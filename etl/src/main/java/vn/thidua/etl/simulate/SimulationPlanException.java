package vn.thidua.etl.simulate;

import java.util.List;

/** The operator asked for a dossier that cannot be made. The message names every fault. */
public final class SimulationPlanException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  SimulationPlanException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** One sentence a fault, each saying what to give instead. */
  public List<String> faults() {
    return faults;
  }
}
