package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Every scoring method on the class path, by name. */
public final class ScoringMethods {

  private static final Map<String, ScoringMethod> BY_NAME = load();

  private ScoringMethods() {}

  private static Map<String, ScoringMethod> load() {
    Map<String, ScoringMethod> methods = new TreeMap<>();
    for (ScoringMethod method :
        ServiceLoader.load(ScoringMethod.class, ScoringMethods.class.getClassLoader())) {
      if (methods.put(method.name(), method) != null) {
        throw new IllegalStateException("two scoring methods are called " + method.name());
      }
    }
    return Map.copyOf(methods);
  }

  /**
   * The method of that name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ScoringMethod named(String name) {
    ScoringMethod method = BY_NAME.get(name);
    if (method == null) {
      throw new IllegalArgumentException(
          "no scoring method is called " + name + "; there are " + new TreeMap<>(BY_NAME).keySet());
    }
    return method;
  }

  public static Map<String, ScoringMethod> byName() {
    return BY_NAME;
  }

  /**
   * The points of a criterion, scoring.md section 3: by the method, clamped, rounded HALF_UP to the
   * rulebook's decimals. 0 where the method lacks the commitment or the result that it needs.
   */
  public static BigDecimal points(String name, Facts facts) {
    ScoringMethod method = named(name);
    if ((method.needsCommitment(facts.basis()) && !facts.hasCommitment())
        || (method.needsResult() && facts.actual() == null)) {
      return BigDecimal.ZERO;
    }
    return method
        .points(facts)
        .max(method.floor(facts))
        .min(method.ceiling(facts))
        .setScale(facts.decimals(), RoundingMode.HALF_UP);
  }
}
