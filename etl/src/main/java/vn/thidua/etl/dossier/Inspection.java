package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.util.List;

/**
 * What a first reading of a file found.
 *
 * @param parts the tables in it
 * @param ignored why the file, or a sheet of it, is no table
 * @param lost files that cannot be read, of which nothing tells what table they hold
 */
record Inspection(List<Part> parts, List<Notice> ignored, List<LostFile> lost)
    implements Serializable {

  /**
   * A file whose table nobody knows.
   *
   * @param fault why it cannot be read
   */
  record LostFile(DossierFile file, Fault fault) implements Serializable {}

  static Inspection of(Part part) {
    return new Inspection(List.of(part), List.of(), List.of());
  }

  static Inspection ignoring(Notice notice) {
    return new Inspection(List.of(), List.of(notice), List.of());
  }

  static Inspection lost(DossierFile file, Fault fault) {
    return new Inspection(List.of(), List.of(), List.of(new LostFile(file, fault)));
  }
}
