package vn.thidua.etl.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    String pool = pools.get(award);
    return pool == null || isInRing(award, pools) ? 0 : step(pool, pools) + 1;
  }

  private static boolean isInRing(String award, Map<String, String> pools) {
    String pool = pools.get(award);
    for (int i = 0; i < pools.size() && pool != null; i++) {
      if (pool.equals(award)) {
        return true;
      }
      pool = pools.get(pool);
    }
    return false;
  }
}
