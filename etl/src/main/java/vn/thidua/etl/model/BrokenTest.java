package vn.thidua.etl.model;

import java.util.List;

/** A model's test that does not hold, with the first rows that break it. */
public record BrokenTest(String name, Severity severity, long rows, List<String> examples) {

  @Override
  public String toString() {
    return "%s: %d rows break it, such as %s".formatted(name, rows, String.join(" ", examples));
  }
}
