package vn.thidua.etl.digest;

import java.util.Comparator;

/** The order of UTF-8 bytes. */
public final class ByteOrder {

  /** Of text by its code points; String compares by UTF-16, which differs beyond U+FFFF. */
  public static final Comparator<String> OF_TEXT = ByteOrder::compare;

  private ByteOrder() {}

  private static int compare(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothMayBePairs = a >= Character.MIN_SURROGATE && b >= Character.MIN_SURROGATE;
        if (bothMayBePairs && Character.isSurrogate(a) != Character.isSurrogate(b)) {
          return Character.isSurrogate(a) ? 1 : -1;
        }
        return Character.compare(a, b);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
