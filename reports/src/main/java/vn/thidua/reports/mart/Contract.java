package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * Whether the mart in the database is of the version this program reads.
 *
 * @param found the version laid out by the batch; empty where there is no mart yet
 */
public record Contract(State state, @Nullable Long found) {
  /** The version this program reads. */
  public static final long READ = 4;

  /** How the two versions stand to each other. */
  public enum State {
    READY,
    /** No batch has ever published here. */
    NO_MART,
    /** The batch has to be brought up to date. */
    BATCH_TOO_OLD,
    /** This program has to be brought up to date. */
    SERVICE_TOO_OLD
  }

  static Contract of(@Nullable Long found) {
    if (found == null) {
      return new Contract(State.NO_MART, null);
    }
    if (found == READ) {
      return new Contract(State.READY, found);
    }
    return new Contract(found < READ ? State.BATCH_TOO_OLD : State.SERVICE_TOO_OLD, found);
  }

  /** What it means and what to do, in a sentence. */
  public String message(Language language) {
    Texts texts = Texts.of("vn/thidua/reports/mart/messages", language);
    String key =
        switch (state) {
          case READY -> "contract.ready";
          case NO_MART -> "contract.no-mart";
          case BATCH_TOO_OLD -> "contract.batch-too-old";
          case SERVICE_TOO_OLD -> "contract.service-too-old";
        };
    return texts.text(key, READ, found == null ? 0 : found);
  }
}
