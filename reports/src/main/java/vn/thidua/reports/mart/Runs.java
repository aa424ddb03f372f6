package vn.thidua.reports.mart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the batch did: its runs, the files they read and the rows they refused. */
public final class Runs {
  private static final Query<Run> PAGE = Query.of("run/page", Run.class);
  private static final Query<Count> TOTAL = Query.of("run/total", Count.class);
  private static final Query<Run> BY_ID = Query.of("run/by_id", Run.class);
  private static final Query<SourceFile> FILES = Query.of("run/files", SourceFile.class);
  private static final Query<Count> FILES_TOTAL = Query.of("run/files_total", Count.class);
  private static final Query<Reject> REJECTS = Query.of("run/rejects", Reject.class);
  private static final Query<Count> REJECTS_TOTAL = Query.of("run/rejects_total", Count.class);
  private static final Query<RejectCount> REJECT_COUNTS =
      Query.of("run/reject_counts", RejectCount.class);

  private final DataSource mart;

  Runs(DataSource mart) {
    this.mart = mart;
  }

  /** Runs, the newest first. */
  public Page<Run> page(PageRequest page) {
    return page(PAGE, TOTAL, Map.of(), page);
  }

  public Optional<Run> byId(long runId) {
    return BY_ID.list(mart, Map.of("run", runId)).stream().findFirst();
  }

  /** The files of a run, in the order of the dossier. */
  public Page<SourceFile> files(long runId, PageRequest page) {
    return page(FILES, FILES_TOTAL, Map.of("run", runId, "refused_only", false), page);
  }

  /** The files of a run of which at least one row was refused. */
  public Page<SourceFile> filesWithRejects(long runId, PageRequest page) {
    return page(FILES, FILES_TOTAL, Map.of("run", runId, "refused_only", true), page);
  }

  /** Refused rows, in the order of the dossier. */
  public Page<Reject> rejects(long runId, RejectFilter filter, PageRequest page) {
    return page(REJECTS, REJECTS_TOTAL, values(runId, filter), page);
  }

  /** Every refused row: a run may have refused more than fits into memory. */
  public Rows<Reject> rejects(long runId, RejectFilter filter) {
    Map<String, @Nullable Object> values = values(runId, filter);
    values.put("limit", null);
    values.put("offset", 0L);
    return reader -> REJECTS.each(mart, values, reader);
  }

  /** How often each rule refused something, the busiest first. */
  public List<RejectCount> rejectCounts(long runId) {
    return REJECT_COUNTS.list(mart, Map.of("run", runId));
  }

  private static Map<String, @Nullable Object> values(long runId, RejectFilter filter) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("run", runId);
    values.put("source_file", filter.sourceFile());
    values.put("rule_code", filter.ruleCode());
    return values;
  }

  private <T extends Record> Page<T> page(
      Query<T> rows,
      Query<Count> total,
      Map<String, ? extends @Nullable Object> filter,
      PageRequest page) {
    Map<String, @Nullable Object> values = new HashMap<>(filter);
    long count = total.list(mart, values).get(0).rows();
    values.put("limit", page.size());
    values.put("offset", page.offset());
    return new Page<>(rows.list(mart, values), count, page.number(), page.size());
  }
}
