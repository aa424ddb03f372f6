package vn.thidua.reports.mart;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edition holds of the files of its dossier, as far as the viewer sees the units in full.
 */
public final class SourceReading {
  private static final Query<SourceRow> ROWS = Query.of("source/rows", SourceRow.class);
  private static final Query<SourceExtent> EXTENT = Query.of("source/extent", SourceExtent.class);

  private final Asker asker;

  SourceReading(Asker asker) {
    this.asker = asker;
  }

  /**
   * Rows of all files in their order: they may be too many to hold.
   *
   * @param file a path inside the dossier; empty for all
   */
  public Rows<SourceRow> rows(
      @Nullable String file, @Nullable String clusterCode, @Nullable String unitCode) {
    return asker.rows(ROWS, values(file, clusterCode, unitCode));
  }

  /**
   * A page of one file in the order of its lines; without rows where the viewer sees none of it.
   */
  public Page<SourceRow> page(String file, PageRequest page) {
    Map<String, @Nullable Object> values = values(file, null, null);
    values.put("limit", page.size());
    values.put("offset", page.offset());
    return new Page<>(
        asker.list(ROWS, values), extent(file, null).rows(), page.number(), page.size());
  }

  /** The page that holds a line; the first where none does. */
  public int pageOf(String file, long line, int size) {
    Long before = extent(file, line).before();
    return before == null ? 1 : Math.toIntExact(before / size + 1);
  }

  private SourceExtent extent(String file, @Nullable Long line) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("file", file);
    values.put("line", line);
    return asker.first(EXTENT, values).orElseThrow();
  }

  private static Map<String, @Nullable Object> values(
      @Nullable String file, @Nullable String clusterCode, @Nullable String unitCode) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("file", file);
    values.put("cluster", clusterCode);
    values.put("unit", unitCode);
    values.put("limit", null);
    values.put("offset", 0L);
    return values;
  }
}
