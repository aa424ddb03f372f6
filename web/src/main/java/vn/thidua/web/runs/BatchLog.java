package vn.thidua.web.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of what a batch has said: as much as a screen wants, however long the file. */
final class BatchLog {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_LINES = 200;

  private BatchLog() {}

  /** The last lines, oldest first; none where the file is gone. */
  static List<String> tail(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long skipped = Math.max(0, log.length() - MOST_BYTES);
      log.seek(skipped);
      byte[] end = new byte[(int) (log.length() - skipped)];
      log.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      // the first line of a cut piece is most likely half a line
      int from = Math.max(skipped > 0 ? 1 : 0, lines.size() - MOST_LINES);
      return lines.subList(Math.min(from, lines.size()), lines.size());
    }
  }

  /** Every whole line so far; for a batch that somebody waits for on a console. */
  static List<String> all(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading what the batch says", e);
    }
  }
}
