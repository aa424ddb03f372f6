package vn.thidua.etl.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** In which order years are ranked: one whose ties look at last year's rank after last year. */
public final class RankSteps {

  private RankSteps() {}

  /**
   * Orders the years.
   *
   * @param years all years to be ranked
   * @param lookingBack those with a sound rulebook that breaks ties by PREVIOUS_RANK
   * @return the step of each year, from 0; years of one step can be ranked together
   */
  public static Map<Integer, Integer> of(SortedSet<Integer> years, Set<Integer> lookingBack) {
    Map<Integer, Integer> steps = new HashMap<>();
    for (int year : years) {
      Integer before = steps.get(year - 1);
      steps.put(year, lookingBack.contains(year) && before != null ? before + 1 : 0);
    }
    return steps;
  }
}
