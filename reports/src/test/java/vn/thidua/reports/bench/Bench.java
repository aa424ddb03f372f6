package vn.thidua.reports.bench;

import java.util.List;

/** What the benches share. */
public final class Bench {
  private Bench() {}

  public static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
