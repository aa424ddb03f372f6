package vn.thidua.reports.mart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger of commitments to read; an empty field means all.
 *
 * @param words found in the unit's code or name; accents and case do not matter
 * @param status where the commitment stands today
 * @param since amendments of that day or later
 */
public record LedgerFilter(
    Slice slice,
    @Nullable String unitCode,
    @Nullable String words,
    @Nullable String criterionCode,
    @Nullable Status status,
    LedgerLines lines,
    @Nullable LocalDate since) {
  /** Every line the viewer sees. */
  public static final LedgerFilter ALL =
      new LedgerFilter(Slice.ALL, null, null, null, null, LedgerLines.ALL, null);

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>(slice.parameters());
    parameters.put("unit", unitCode);
    parameters.put("words", words);
    parameters.put("criterion", criterionCode);
    parameters.put("status", status == null ? null : status.name());
    parameters.put("amended", lines != LedgerLines.ALL);
    TargetChange change = lines.change();
    parameters.put("change", change == null ? null : change.name());
    parameters.put("since", since);
    return parameters;
  }
}
