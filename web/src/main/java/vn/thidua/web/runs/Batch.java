package vn.thidua.web.runs;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One start of the batch by this service.
 *
 * @param requestedBy the login of who asked for it
 * @param pid the process, while RUNNING; with {@code processStartedAt} it is found again after a
 *     restart of the service
 * @param exitStatus of the batch's command line (mart.md); empty while it runs and where nobody saw
 *     it end
 */
record Batch(
    long batchId,
    String requestedBy,
    String dossier,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long pid,
    @Nullable Instant processStartedAt,
    State state,
    @Nullable Integer exitStatus,
    Path logFile) {

  enum State {
    RUNNING,
    /** Published, or unchanged. */
    DONE,
    /** Published, and some rows were refused. */
    REFUSED_ROWS,
    NOTHING_TO_PUBLISH,
    FAILED,
    CANCELLED,
    /** It ended while this service was down; the runs in the mart say how. */
    LOST;

    /** What the batch's exit status means. */
    static State of(int exitStatus) {
      return switch (exitStatus) {
        case 0 -> DONE;
        case 3 -> REFUSED_ROWS;
        case 4 -> NOTHING_TO_PUBLISH;
        default -> FAILED;
      };
    }
  }
}
