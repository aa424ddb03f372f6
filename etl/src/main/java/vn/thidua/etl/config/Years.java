package vn.thidua.etl.config;

/** A span of years, both included; the last may not be before the first. */
public record Years(int first, int last) {

  public Years {
    if (last < first) {
      throw new IllegalArgumentException("the years end before they begin: " + first + "-" + last);
    }
  }

  /**
   * Reads {@code 2021-2025} or {@code 2024}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Years parse(String text) {
    if (!text.matches("[0-9]{4}(-[0-9]{4})?")) {
      throw new IllegalArgumentException("'" + text + "' is no span of years such as 2021-2025");
    }
    int first = Integer.parseInt(text.substring(0, 4));
    return new Years(first, text.length() > 4 ? Integer.parseInt(text.substring(5)) : first);
  }

  public boolean contains(int year) {
    return first <= year && year <= last;
  }
}
