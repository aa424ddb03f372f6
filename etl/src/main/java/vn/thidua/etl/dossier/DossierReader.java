package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.Serializable;

/** Reads the files that a source has listed, in whatever task it is sent to. */
interface DossierReader extends Serializable {

  /**
   * Looks through the whole file before any of its rows counts: what it holds, how many rows, and
   * whether it can be read to its end.
   *
   * @throws IOException if the source fails, which is not the sender's fault
   */
  Inspection inspect(DossierFile file) throws IOException;

  /** The rows of a readable part, in their order. */
  SourceRows rows(Part part) throws IOException;
}
