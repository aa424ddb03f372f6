package vn.thidua.etl.lake;

import java.io.Serializable;
import java.util.List;

/**
 * Rows of one table and year that one run has stored.
 *
 * @param folder inside the store, with {@code /}
 */
public record Segment(String folder, List<StoredFile> files) implements Serializable {

  public Segment {
    files = List.copyOf(files);
  }

  /**
   * One of its files.
   *
   * @param sha256 of its bytes, lower-case hexadecimal
   */
  public record StoredFile(String name, long bytes, String sha256) implements Serializable {}
}
