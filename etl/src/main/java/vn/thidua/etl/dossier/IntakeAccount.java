package vn.thidua.etl.dossier;

import java.util.List;

/** What an intake says of its files. */
record IntakeAccount(
    List<FileCount> files, List<Notice> ignored, List<Notice> warnings, String dossierDigest) {

  IntakeAccount {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
    warnings = List.copyOf(warnings);
  }
}
