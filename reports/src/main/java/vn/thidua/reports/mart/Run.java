package vn.thidua.reports.mart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of the batch.
 *
 * @param finishedAt empty while it runs or if it died
 * @param rowsRead accepted + superseded + rejected; empty until counted
 * @param message what the batch says about it, empty if nothing
 */
public record Run(
    long runId,
    Instant startedAt,
    @Nullable Instant finishedAt,
    RunState state,
    @Nullable Long rowsRead,
    @Nullable Long rowsAccepted,
    @Nullable Long rowsSuperseded,
    @Nullable Long rowsRejected,
    @Nullable String message,
    String engineVersion) {}
