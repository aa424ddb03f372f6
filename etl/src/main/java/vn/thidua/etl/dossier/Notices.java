package vn.thidua.etl.dossier;

import java.util.ArrayList;
import java.util.List;

/** What is said of files besides faults. */
final class Notices {
  private Notices() {}

  /**
   * A file, or a sheet of it, that holds no table, for one of the reasons of the message files.
   *
   * @param details what the sentence names
   */
  static Notice ignored(String path, String reason, Object... details) {
    return notice(path, "ignored." + reason, details);
  }

  /** Of the columns of a part that nobody reads. */
  static List<Notice> warnings(Part part) {
    Header header = part.header();
    if (header == null) {
      return List.of();
    }
    List<Notice> warnings = new ArrayList<>();
    for (String unknown : header.unknown()) {
      warnings.add(notice(part.file().path(), "warning.unknown_column", unknown));
    }
    for (String repeated : header.repeated()) {
      warnings.add(notice(part.file().path(), "warning.repeated_column", repeated));
    }
    return warnings;
  }

  private static Notice notice(String path, String key, Object... arguments) {
    return new Notice(path, Language.VI.say(key, arguments), Language.EN.say(key, arguments));
  }
}
