package vn.thidua.etl.simulate;

/**
 * A node in a tree of random numbers. A branch is reached by its name alone, so that any figure can
 * be made at any time, in any order, without a generator's state to carry around.
 */
record Draw(long key) {

  private static final double BITS_53 = 0x1p-53;
  private static final double ROOT_OF_3 = 1.7320508075688772;

  static Draw root(long seed) {
    return new Draw(mix(seed));
  }

  Draw at(long branch) {
    return new Draw(mix(key + 0x9E3779B97F4A7C15L * (2 * branch + 1)));
  }

  Draw at(String branch) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < branch.length(); i++) {
      hash = (hash ^ branch.charAt(i)) * 0x100000001B3L;
    }
    return at(hash);
  }

  /** Evenly spread over 0 ≤ x < 1. */
  double share() {
    return (key >>> 11) * BITS_53;
  }

  /** Evenly spread over 0 … bound − 1. */
  int below(int bound) {
    return (int) (share() * bound);
  }

  /** Evenly spread over low ≤ x < high. */
  double between(double low, double high) {
    return low + (high - low) * share();
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  /** About normal: mean 0, deviation 1, never beyond ±3.5. */
  double deviation() {
    long sum = (key & 0xFFFF) + (key >>> 16 & 0xFFFF) + (key >>> 32 & 0xFFFF) + (key >>> 48);
    return (sum / 65536.0 - 2) * ROOT_OF_3;
  }

  /** The finaliser of SplitMix64: one changed bit of the input changes half of the output. */
  private static long mix(long input) {
    long z = (input ^ input >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
