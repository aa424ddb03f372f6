package vn.thidua.etl.model.local;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a join's right side that may belong to one of the left, in their order: chains in
 * arrays, as a map of lists takes ten times the memory of what it holds.
 */
final class Candidates {
  private static final int NONE = -1;
  private static final int AT_LEAST = 16;

  /** The first row of each chain, by {@link #head}. */
  private final int[] heads;

  private final int[] following;

  /** Of each row; empty where every row is a candidate. */
  private final List<Key> keys;

  private Candidates(int[] heads, int[] following, List<Key> keys) {
    this.heads = heads;
    this.following = following;
    this.keys = keys;
  }

  /** Every row for every other. */
  static Candidates all(int rows) {
    int[] following = IntStream.rangeClosed(1, rows).map(i -> i < rows ? i : NONE).toArray();
    return new Candidates(new int[] {rows == 0 ? NONE : 0}, following, List.of());
  }

  /** Rows of equal keys; a key with an empty value equals none. */
  static Candidates byKey(Stream<Key> keysOfRows) {
    List<Key> keys = keysOfRows.toList();
    int[] heads = new int[Integer.highestOneBit(Math.max(AT_LEAST, keys.size())) * 2];
    int[] following = new int[keys.size()];
    Arrays.fill(heads, NONE);
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (!keys.get(i).hasEmpty()) {
        int head = head(keys.get(i), heads);
        following[i] = heads[head];
        heads[head] = i;
      }
    }
    return new Candidates(heads, following, keys);
  }

  /**
   * The first row that may belong to a key; negative if there is none.
   *
   * @param key of the left row; empty where every row is a candidate
   */
  int first(@Nullable Key key) {
    if (key == null) {
      return heads[0];
    }
    return key.hasEmpty() ? NONE : equal(heads[head(key, heads)], key);
  }

  /** By the upper bits, which all values of the key have a part in. */
  private static int head(Key key, int[] heads) {
    return key.hashCode() >>> (Integer.numberOfLeadingZeros(heads.length) + 1);
  }

  /** The next one after a row. */
  int next(int row, @Nullable Key key) {
    return equal(following[row], key);
  }

  private int equal(int from, @Nullable Key key) {
    int row = from;
    while (row >= 0 && key != null && !key.equals(keys.get(row))) {
      row = following[row];
    }
    return row;
  }
}
