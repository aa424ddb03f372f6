package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Reads one format of files. A new format is a new implementation, listed in {@link Formats}. */
interface DossierReader extends Serializable {

  /** Whether files of this name are in its format. */
  boolean reads(String fileName);

  /**
   * Looks through the whole file before any of its rows counts: what it holds, how many rows, and
   * whether it can be read to its end.
   *
   * @throws IOException if the file system fails, which is not the sender's fault
   */
  Inspection inspect(DossierFile file, ByteSource bytes) throws IOException;

  /** The rows of a readable part, in their order. */
  SourceRows rows(Part part, ByteSource bytes) throws IOException;

  /**
   * What a first reading found.
   *
   * @param parts the tables in the file
   * @param ignored why the file, or a sheet of it, is no table
   */
  record Inspection(List<Part> parts, List<Notice> ignored) implements Serializable {}
}
