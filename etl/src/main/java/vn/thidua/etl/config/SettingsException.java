package vn.thidua.etl.config;

import java.util.List;

/** Settings that make no sense: the operator's to mend, all of them told at once. */
public final class SettingsException extends RuntimeException {

  private final List<String> faults;

  public SettingsException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
