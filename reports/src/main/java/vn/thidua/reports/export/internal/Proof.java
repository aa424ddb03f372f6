package vn.thidua.reports.export.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read back while it is written. What is read comes from the file itself, as far as
 * it is there; a row of the mart is held until the file has said it, so that the mart is read once
 * and memory stays flat however long the table is.
 */
public final class Proof {
  /** Writes a file from its first byte to its last. */
  public interface Writing {
    void write(Table table, OutputStream out) throws IOException;
  }

  /** Reads a file from its first byte to its last and says what differs. */
  public interface Reading {
    /**
     * What differs.
     *
     * @param rows that must stand in the file; a row is there before its first byte is
     */
    List<String> differences(Queue<List<@Nullable Object>> rows, InputStream in) throws IOException;
  }

  private static final int CHUNK = 1 << 16;

  // how far the writing may be ahead
  private static final int MOST_ROWS = 8_000;

  private final Table table;
  private final Path file;
  private final Queue<List<@Nullable Object>> rows = new LinkedBlockingQueue<>();
  private long written;
  private long read;
  private boolean isWritten;
  private boolean isRead;

  /**
   * A proof.
   *
   * @param file made, or written over
   */
  public Proof(Table table, Path file) {
    this.table = table;
    this.file = file;
  }

  /** Writes the file, reads it back, and says what differs; empty where the file is sound. */
  public List<String> differences(Writing writing, Reading reading) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      FutureTask<List<String>> proof = new FutureTask<>(() -> read(reading, channel));
      Thread reader = new Thread(proof, "proof of " + file.getFileName());
      reader.setDaemon(true);
      reader.start();
      try {
        write(writing, channel);
      } finally {
        end(proof, reader);
      }
      return proof.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("The file %s cannot be read back".formatted(file), e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private void write(Writing writing, FileChannel channel) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new Written(channel), CHUNK)) {
      writing.write(
          new Table(
              table.name(),
              table.columns(),
              table
                  .rows()
                  .map(
                      row -> {
                        rows.add(row);
                        return row;
                      })),
          out);
    }
  }

  private List<String> read(Reading reading, FileChannel channel) throws IOException {
    try (InputStream in = new Read(channel)) {
      return reading.differences(rows, in);
    } finally {
      readNoFurther();
    }
  }

  // also where writing failed: nobody may read from a file that is closed
  private void end(FutureTask<List<String>> proof, Thread reader) throws InterruptedException {
    synchronized (this) {
      isWritten = true;
      notifyAll();
    }
    try {
      reader.join();
    } catch (InterruptedException e) {
      proof.cancel(true);
      throw e;
    }
  }

  private synchronized void readNoFurther() {
    isRead = true;
    notifyAll();
  }

  private synchronized void add(int bytes) throws IOException {
    written += bytes;
    notifyAll();
    // where all that is there was read, the reader waits for more, however many rows that takes
    try {
      while (rows.size() > MOST_ROWS && read < written && !isRead) {
        wait();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** How many bytes can be read, once there are any; 0 at the end. */
  private synchronized long unread() throws IOException {
    try {
      while (read == written && !isWritten) {
        wait();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    return written - read;
  }

  private synchronized void take(int bytes) {
    read += bytes;
    notifyAll();
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("Interrupted while a table was written");
  }

  private final class Written extends OutputStream {
    private final FileChannel channel;

    Written(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      add(length);
    }
  }

  private final class Read extends InputStream {
    private final FileChannel channel;
    private long position;

    Read(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      long there = unread();
      if (there == 0) {
        return -1;
      }
      int count =
          channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(there, length)), position);
      if (count < 0) {
        throw new IOException("The file %s has become shorter".formatted(file));
      }
      position += count;
      take(count);
      return count;
    }
  }
}
