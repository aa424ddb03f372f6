package vn.thidua.web.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Signature;

/**
 * Whether something comes from this archive.
 *
 * @param found the files it may be; none where it is unknown
 * @param changed the board's signature in a file that is unknown all the same; empty where there is
 *     none, or it is somebody else's
 */
record Verdict(List<Found> found, @Nullable Signature changed) {

  /**
   * One file.
   *
   * @param correctedBy number of the later official edition of its year; 0 where there is none
   * @param signature in its bytes; empty where it bears none
   */
  record Found(Issued issued, long correctedBy, @Nullable Signature signature) {
    /** Whose signature it bears; empty where none can be read. */
    public String signer() {
      return signature == null ? "" : signature.signer();
    }

    /** How its signature holds, as messages name it. */
    public String signing() {
      if (signature == null) {
        return "unread";
      }
      if (!signature.isIntact()) {
        return "broken";
      }
      return signature.isOverWholeFile() ? "intact" : "part";
    }

    /** Whether it is genuine, but a later official edition says what counts now. */
    public boolean isSuperseded() {
      return correctedBy != 0;
    }
  }

  Verdict {
    found = List.copyOf(found);
  }

  /** What became of a file that the board signed and the archive does not know. */
  public String change() {
    if (changed == null || !changed.isIntact()) {
      return "changed";
    }
    return changed.isOverWholeFile() ? "elsewhere" : "added";
  }

  /** Whether the archive has nothing of the kind. */
  public boolean isUnknown() {
    return found.isEmpty();
  }
}
