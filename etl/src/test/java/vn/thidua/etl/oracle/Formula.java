package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published formula, calculated again: every term gives the number behind its {@code =}, every
 * comparison holds, every number behind {@code →} is the one before, bounded or rounded.
 */
final class Formula {
  private static final Pattern TOKEN = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[a-z]+|\\S)");
  private static final Pattern PERIOD = Pattern.compile("\\b\\d{4}(-[HQ]?\\d+)?:? (?=\\(?−?\\d)");
  private static final Pattern COMPARISON = Pattern.compile(" ([≤≥<>]) ");
  private static final Pattern STATUS = Pattern.compile("[A-Z_]{2,}");

  private final String text;
  private final int fewestDecimals;
  private final Map<String, Fraction> letters = new HashMap<>();
  private List<String> tokens = List.of();
  private int at;

  /**
   * A formula as published.
   *
   * @param fewestDecimals a quotient may be rounded to that many decimals, up to 6
   */
  Formula(String text, int fewestDecimals) {
    this.text = text;
    this.fewestDecimals = fewestDecimals;
  }

  /** A formula of an actual; the names of its periods are no part of the calculation. */
  static Formula ofPeriods(String text) {
    return new Formula(PERIOD.matcher(text).replaceAll(""), Fraction.RATIO_DECIMALS);
  }

  /**
   * The last number, after all that leads to it was found true.
   *
   * @throws AssertionError naming the step that is not
   */
  Fraction result() {
    Fraction result = Fraction.ZERO;
    for (String statement : text.split("; ", -1)) {
      result = statement(statement);
    }
    return result;
  }

  private Fraction statement(String statement) {
    Fraction result = null;
    for (String step : statement.split(" → ", -1)) {
      if (STATUS.matcher(step).matches()) {
        continue;
      }
      if (COMPARISON.matcher(step).find()) {
        compare(step);
      } else {
        Fraction next = equation(step);
        boolean bare = !step.contains(" = ");
        require(result == null || !bare || isRounding(result, next, 0), step);
        result = next;
      }
    }
    return Objects.requireNonNull(result, text);
  }

  /** Parts of one value; the last is a number. A letter in front is given that value. */
  private Fraction equation(String equation) {
    String[] parts = equation.split(" = ", -1);
    Fraction result = value(parts[parts.length - 1]);
    for (int i = 0; i < parts.length - 1; i++) {
      if (i == 0 && parts[0].matches("[A-Z]")) {
        letters.put(parts[0], result);
      } else {
        require(isRounding(value(parts[i]), result, fewestDecimals), equation);
      }
    }
    return result;
  }

  private static boolean isRounding(Fraction exact, Fraction shown, int fewest) {
    if (exact.equals(shown)) {
      return true;
    }
    for (int decimals = fewest; decimals <= Fraction.RATIO_DECIMALS; decimals++) {
      if (exact.rounded(decimals).equals(shown)) {
        return true;
      }
    }
    return false;
  }

  private void compare(String comparison) {
    String[] sides = COMPARISON.split(comparison, -1);
    Matcher signs = COMPARISON.matcher(comparison);
    for (int i = 0; signs.find(); i++) {
      int order = value(sides[i]).compareTo(value(sides[i + 1]));
      boolean holds =
          switch (signs.group(1)) {
            case "≤" -> order <= 0;
            case "≥" -> order >= 0;
            case "<" -> order < 0;
            default -> order > 0;
          };
      require(holds, comparison);
    }
  }

  private void require(boolean holds, String step) {
    if (!holds) {
      throw new AssertionError("'" + step + "' does not hold in '" + text + "'");
    }
  }

  private Fraction value(String expression) {
    tokens = TOKEN.matcher(expression).results().map(token -> token.group(1)).toList();
    at = 0;
    Fraction value = sum();
    require(at == tokens.size(), expression);
    return value;
  }

  private Fraction sum() {
    Fraction value = product();
    while (isNext("+") || isNext("−")) {
      String sign = take();
      Fraction other = product();
      value = sign.equals("+") ? value.plus(other) : value.minus(other);
    }
    return value;
  }

  private Fraction product() {
    Fraction value = operand();
    while (isNext("×") || isNext("/")) {
      String sign = take();
      Fraction other = operand();
      value = sign.equals("×") ? value.times(other) : value.dividedBy(other);
    }
    return value;
  }

  private Fraction operand() {
    String token = take();
    return switch (token) {
      case "−" -> Fraction.ZERO.minus(operand());
      case "(" -> until(")", sum());
      case "|" -> until("|", sum()).abs();
      case "min", "max", "floor" -> function(token);
      default -> letters.containsKey(token) ? letters.get(token) : Fraction.of(token);
    };
  }

  private Fraction function(String name) {
    require(take().equals("("), name);
    List<Fraction> values = new ArrayList<>(List.of(sum()));
    while (isNext(",")) {
      take();
      values.add(sum());
    }
    until(")", values.get(0));
    return switch (name) {
      case "min" -> values.stream().reduce(Fraction::min).orElseThrow();
      case "max" -> values.stream().reduce(Fraction::max).orElseThrow();
      default -> values.get(0).floor();
    };
  }

  private Fraction until(String end, Fraction value) {
    require(take().equals(end), end);
    return value;
  }

  private boolean isNext(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private String take() {
    require(at < tokens.size(), "the end");
    return tokens.get(at++);
  }
}
