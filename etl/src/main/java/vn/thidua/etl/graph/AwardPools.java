package vn.thidua.etl.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which order the awards of one year are drawn: an award after the pool it is drawn from. */
public final class AwardPools {

  /** An award rule and the award among whose proposed units it looks, if any. */
  public record Rule(String award, @Nullable String pool) {}

  private AwardPools() {}

  /**
   * The step of each award: 0 without a pool, else one after its pool. In a ring of pools nobody
   * can be proposed first: its awards are drawn at step 0, from pools that are empty then.
   */
  public static Map<String, Integer> steps(List<Rule> rules) {
    Map<String, String> pools = new HashMap<>();
    for (Rule rule : rules) {
      if (rule.pool() != null) {
        pools.put(rule.award(), rule.pool());
      }
    }
    Map<String, Integer> steps = new HashMap<>();
    for (Rule rule : rules) {
      steps.put(rule.award(), step(rule.award(), pools));
    }
    return steps;
  }

  private static int step(String award, Map<String, String> pools) {
    Set<String> seen = new HashSet<>(Set.of(award));
    int depth = 0;
    String pool = pools.get(award);
    while (pool != null) {
      if (pool.equals(award)) {
        return 0;
      }
      if (!seen.add(pool)) {
        // the chain ends in a ring that this award is not part of
        return depth + 1;
      }
      depth++;
      pool = pools.get(pool);
    }
    return depth;
  }
}
