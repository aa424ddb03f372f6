package vn.thidua.etl.template;

import vn.thidua.etl.digest.Sha256;

/** A unit's code as part of a file name. */
final class FileName {

  private static final int MARK = 8;

  private FileName() {}

  /**
   * ASCII capitals, digits and dashes, which no file system changes. A code that is more than that
   * gets a mark of its own, so that two codes never meet in one name, not even where the case of
   * letters does not count.
   */
  static String of(String code) {
    String safe = code.replaceAll("[^A-Za-z0-9-]", "-");
    return code.matches("[A-Z0-9-]+") ? code : safe + "-" + Sha256.of(code).substring(0, MARK);
  }
}
