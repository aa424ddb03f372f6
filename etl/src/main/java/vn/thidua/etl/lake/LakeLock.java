package vn.thidua.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a store. Only local file systems have locks that die with their
 * process; elsewhere the lock of the mart is all there is, so that a store is for one mart.
 */
final class LakeLock implements AutoCloseable {
  private final @Nullable FileChannel channel;

  private LakeLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  static LakeLock on(Path root) throws IOException {
    if (!"file".equals(root.toUri().getScheme())) {
      return new LakeLock(null);
    }
    FileChannel channel =
        FileChannel.open(
            java.nio.file.Path.of(root.toUri()).resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (isTaken(channel)) {
      channel.close();
      throw LakeException.of("taken", null, root.toUri().getPath());
    }
    return new LakeLock(channel);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException e) {
      // of this process
      return true;
    }
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
