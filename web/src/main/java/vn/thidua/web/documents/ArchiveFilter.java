package vn.thidua.web.documents;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of the archive.
 *
 * @param item id of a document or table; empty for all
 * @param year empty for all
 * @param words part of a file's name, a cluster's or unit's name, a code, a digest or who asked
 */
record ArchiveFilter(@Nullable String item, @Nullable Integer year, @Nullable String words) {

  /** Reads what a reader typed; blank is no filter. */
  static ArchiveFilter of(@Nullable String item, @Nullable Integer year, @Nullable String words) {
    return new ArchiveFilter(given(item), year, given(words));
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("item", item);
    values.put("year", year);
    values.put(
        "words", words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    return values;
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
