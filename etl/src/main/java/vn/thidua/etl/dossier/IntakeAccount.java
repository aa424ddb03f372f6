package vn.thidua.etl.dossier;

import java.util.List;

/**
 * What a run says of what it was sent: the counts of every file and every refused row.
 *
 * @param files in the order of paths by code point
 * @param ignored files that hold no table, each with the reason
 * @param warnings what senders should know of files that were read, such as a column nobody knows
 * @param dossierDigest SHA-256 over the sorted paths and contents of all files that hold a table
 */
public record IntakeAccount(
    List<FileCount> files,
    List<Notice> ignored,
    List<Notice> warnings,
    String dossierDigest,
    Rejects rejects) {

  public IntakeAccount {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
    warnings = List.copyOf(warnings);
  }

  public long rowsRead() {
    return files.stream().mapToLong(FileCount::rowsRead).sum();
  }

  public long rowsAccepted() {
    return files.stream().mapToLong(FileCount::rowsAccepted).sum();
  }

  public long rowsSuperseded() {
    return files.stream().mapToLong(FileCount::rowsSuperseded).sum();
  }

  public long rowsRejected() {
    return files.stream().mapToLong(FileCount::rowsRejected).sum();
  }
}
