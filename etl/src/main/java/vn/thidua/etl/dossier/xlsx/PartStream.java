package vn.thidua.etl.dossier.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook.Reason;

/**
 * A part as it is unfolded: ends with a fault where its checksum is another, where it grows beyond
 * its bound, or where it holds a stretch without markup that a parser would gather in memory.
 */
final class PartStream extends FilterInputStream {
  /** The longest text of a cell is 32,767 characters. */
  private static final int LONGEST_STRETCH = 4 << 20;

  private final Runnable release;
  private final CRC32 crc = new CRC32();
  private final long expected;
  private final long most;
  private long read;
  private int stretch;

  PartStream(InputStream bytes, Runnable release, long crc, long most) {
    super(bytes);
    this.release = release;
    this.expected = crc;
    this.most = most;
  }

  /** Why a part cannot be read on; inside of what XML parsers and streams throw. */
  static final class Fault extends IOException {
    private final Reason reason;

    private Fault(Reason reason) {
      super(reason.name());
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int got = super.read(into, from, length);
    if (got < 0) {
      if (crc.getValue() != expected) {
        throw new Fault(Reason.DAMAGED);
      }
      return got;
    }
    crc.update(into, from, got);
    read += got;
    for (int i = from; i < from + got; i++) {
      stretch = into[i] == '<' || into[i] == '>' ? 0 : stretch + 1;
      if (stretch > LONGEST_STRETCH) {
        throw new Fault(Reason.OVERSIZE);
      }
    }
    if (read > most) {
      throw new Fault(Reason.OVERSIZE);
    }
    return got;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    super.close();
    release.run();
  }
}
