package vn.thidua.etl.dossier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * The bytes of a Parquet file. A file system that fails is told apart from a file that is damaged:
 * the one is the operator's, the other the sender's, and both would be an IOException.
 */
record ParquetBytes(ByteSource bytes, long length) implements InputFile {

  /** The file system failed. */
  static final class SourceFailure extends UncheckedIOException {
    private final IOException failure;

    private SourceFailure(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException failure() {
      return failure;
    }
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Stream(bytes.open());
  }

  private static final class Stream extends DelegatingSeekableInputStream {
    private final FSDataInputStream stream;

    Stream(FSDataInputStream stream) {
      super(new Telling(stream));
      this.stream = stream;
    }

    @Override
    public long getPos() throws IOException {
      return stream.getPos();
    }

    @Override
    public void seek(long position) throws IOException {
      stream.seek(position);
    }
  }

  private static final class Telling extends FilterInputStream {
    Telling(FSDataInputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw new SourceFailure(e);
      }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return super.read(into, from, length);
      } catch (IOException e) {
        throw new SourceFailure(e);
      }
    }
  }
}
