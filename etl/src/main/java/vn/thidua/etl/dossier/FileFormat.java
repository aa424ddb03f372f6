package vn.thidua.etl.dossier;

import java.io.IOException;

/** Reads one format of files. A new format is a new implementation, listed in {@link Formats}. */
interface FileFormat {

  /** Whether files of this name are in its format. */
  boolean reads(String fileName);

  /** Whether a file of it may hold rows of a fact table, as far as its name tells. */
  default boolean mayHoldFacts(DossierFile file) {
    return DossierTable.inFile(file.path(), file.name()).filter(DossierTable::isFact).isPresent();
  }

  /**
   * Looks through the whole file before any of its rows counts: what it holds, how many rows, and
   * whether it can be read to its end.
   *
   * @throws IOException if the file system fails, which is not the sender's fault
   */
  Inspection inspect(DossierFile file, ByteSource bytes) throws IOException;

  /** The rows of a readable part, in their order. */
  SourceRows rows(Part part, ByteSource bytes) throws IOException;
}
