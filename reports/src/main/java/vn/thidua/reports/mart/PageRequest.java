package vn.thidua.reports.mart;

/**
 * Which page of a list to read.
 *
 * @param number from 1
 * @param size 1 to 1,000 rows
 */
public record PageRequest(int number, int size) {
  private static final int LARGEST = 1_000;

  public PageRequest {
    if (number < 1 || size < 1 || size > LARGEST) {
      throw new IllegalArgumentException(
          "A page is numbered from 1 and holds 1 to %d rows, not page %d of %d rows"
              .formatted(LARGEST, number, size));
    }
  }

  long offset() {
    return (number - 1L) * size;
  }
}
