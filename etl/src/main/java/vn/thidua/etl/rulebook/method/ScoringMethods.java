package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import vn.thidua.etl.rulebook.measure.Derivation;

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
    if (lacksCommitment(method, facts) || lacksResult(method, facts)) {
      return BigDecimal.ZERO;
    }
    return method
        .points(facts)
        .max(method.floor(facts.settings()))
        .min(method.ceiling(facts.settings()))
        .setScale(facts.decimals(), RoundingMode.HALF_UP);
  }

  /**
   * How {@link #points} came about: {@code 20 × min(0.956522, 1) = 19.13044 → 19.13}. Where
   * something is lacking, the status that it gives stands in place of a formula: {@code NO_DATA →
   * 0}.
   */
  public static Derivation derivation(String name, Facts facts) {
    ScoringMethod method = named(name);
    if (lacksCommitment(method, facts)) {
      return Derivation.because("NO_COMMITMENT", BigDecimal.ZERO);
    }
    if (lacksResult(method, facts)) {
      return Derivation.because("NO_DATA", BigDecimal.ZERO);
    }
    return method
        .derivation(facts)
        .atLeast(method.floor(facts.settings()))
        .atMost(method.ceiling(facts.settings()))
        .rounded(facts.decimals());
  }

  /**
   * The most that reports still to come could make of the points: the method's ceiling, rounded; 0
   * without the commitment that the method needs, which no report replaces.
   */
  public static BigDecimal pointsAtBest(String name, Facts facts) {
    ScoringMethod method = named(name);
    return lacksCommitment(method, facts)
        ? BigDecimal.ZERO
        : method.ceiling(facts.settings()).setScale(facts.decimals(), RoundingMode.HALF_UP);
  }

  private static boolean lacksCommitment(ScoringMethod method, Facts facts) {
    return method.needsCommitment(facts.settings().basis()) && facts.target() == null;
  }

  private static boolean lacksResult(ScoringMethod method, Facts facts) {
    return method.needsResult() && facts.actual() == null;
  }
}
