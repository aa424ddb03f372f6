package vn.thidua.web.documents;

import java.util.List;

/**
 * Whether something comes from this archive.
 *
 * @param found the files it may be; none where it is unknown
 */
record Verdict(List<Found> found) {

  /**
   * One file.
   *
   * @param correctedBy number of the later official edition of its year; 0 where there is none
   */
  record Found(Issued issued, long correctedBy) {
    /** Whether it is genuine, but a later official edition says what counts now. */
    public boolean isSuperseded() {
      return correctedBy != 0;
    }
  }

  Verdict {
    found = List.copyOf(found);
  }

  /** Whether the archive has nothing of the kind. */
  public boolean isUnknown() {
    return found.isEmpty();
  }
}
