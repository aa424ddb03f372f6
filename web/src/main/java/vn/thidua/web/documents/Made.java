package vn.thidua.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A file that was just made, before it is in the archive; closed it is gone.
 *
 * @param code printed on it; empty for tables
 * @param pages empty for tables
 * @param content in memory, or in a file of its own
 * @param textDigest of what is read from it, equal for two files of the same content
 */
record Made(
    String fileName,
    String mediaType,
    @Nullable String code,
    @Nullable Integer pages,
    Resource content,
    String textDigest,
    boolean isSigned)
    implements AutoCloseable {
  @Override
  public void close() {
    if (content.isFile()) {
      try {
        Files.delete(content.getFilePath());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
