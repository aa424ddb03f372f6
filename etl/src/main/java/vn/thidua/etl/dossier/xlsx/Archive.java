package vn.thidua.etl.dossier.xlsx;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook.Reason;

/**
 * The parts of a workbook by name, from the directory of its ZIP archive (APPNOTE 6.3, with the
 * 64-bit sizes that streaming writers put in). Nothing is unfolded before it is asked for.
 */
final class Archive {
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int EXTRA_64 = 1;
  private static final long SEE_EXTRA = 0xffffffffL;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** A workbook has some dozen; more are made to fill memory. */
  private static final int MOST_ENTRIES = 10_000;

  private static final byte[] OLE2 = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };
  private static final byte[] ENCRYPTED_STREAM =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final ByteBuffer bytes;
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(int flags, int method, long crc, long folded, long unfolded, long at) {}

  private Archive(byte[] content) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Archive of(byte[] content) throws BrokenWorkbook {
    if (startsWith(content, OLE2)) {
      boolean encrypted = contains(content, ENCRYPTED_STREAM);
      throw new BrokenWorkbook(
          encrypted ? Reason.ENCRYPTED : Reason.OLD_FORMAT, "a compound binary file");
    }
    if (!startsWith(content, new byte[] {'P', 'K'})) {
      throw new BrokenWorkbook(Reason.NOT_A_WORKBOOK, "no ZIP archive");
    }
    Archive archive = new Archive(content);
    try {
      archive.readDirectory();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BrokenWorkbook(Reason.TRUNCATED, "the archive's directory", e);
    }
    return archive;
  }

  /**
   * The bytes of a part; null where there is none of that name.
   *
   * @param mostBytes beyond which the workbook is oversize
   */
  @Nullable InputStream open(String name, long mostBytes) throws BrokenWorkbook {
    Entry entry = entries.get(known(name));
    if (entry == null) {
      return null;
    }
    if ((entry.flags & 1) != 0) {
      throw new BrokenWorkbook(Reason.ENCRYPTED, name);
    }
    if (entry.unfolded > mostBytes) {
      throw new BrokenWorkbook(Reason.OVERSIZE, name);
    }
    InputStream folded = folded(entry, name);
    return switch (entry.method) {
      case STORED -> new PartStream(folded, () -> {}, entry.crc, mostBytes);
      case DEFLATED -> {
        Inflater inflater = new Inflater(true);
        yield new PartStream(
            new InflaterInputStream(folded, inflater, 1 << 14),
            inflater::end,
            entry.crc,
            mostBytes);
      }
      default -> throw new BrokenWorkbook(Reason.DAMAGED, "the packing of " + name);
    };
  }

  private InputStream folded(Entry entry, String name) throws BrokenWorkbook {
    try {
      ByteBuffer local = at(entry.at);
      if (local.getInt() != LOCAL_HEADER) {
        throw new BrokenWorkbook(Reason.DAMAGED, "the place of " + name);
      }
      local.position(local.position() + 22);
      int lengths = Short.toUnsignedInt(local.getShort()) + Short.toUnsignedInt(local.getShort());
      int from = local.position() + lengths;
      if (entry.folded > bytes.capacity() - from) {
        throw new BrokenWorkbook(Reason.TRUNCATED, name);
      }
      return new ByteArrayInputStream(bytes.array(), from, (int) entry.folded);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new BrokenWorkbook(Reason.TRUNCATED, name, e);
    }
  }

  private void readDirectory() throws BrokenWorkbook {
    int end = end();
    ByteBuffer record = at(end + 10);
    long count = Short.toUnsignedInt(record.getShort());
    record.getInt();
    long directory = Integer.toUnsignedLong(record.getInt());
    if (end >= LOCATOR_BYTES && at(end - LOCATOR_BYTES).getInt() == LOCATOR_64) {
      ByteBuffer end64 = at(at(end - LOCATOR_BYTES + 8).getLong());
      if (end64.getInt() == END_64) {
        end64.position(end64.position() + 28);
        count = end64.getLong();
        end64.getLong();
        directory = end64.getLong();
      }
    }
    if (count > MOST_ENTRIES) {
      throw new BrokenWorkbook(Reason.OVERSIZE, count + " parts");
    }
    ByteBuffer entry = at(directory);
    for (long i = 0; i < count; i++) {
      readEntry(entry);
    }
  }

  private void readEntry(ByteBuffer from) throws BrokenWorkbook {
    if (from.getInt() != ENTRY) {
      throw new BrokenWorkbook(Reason.DAMAGED, "the archive's directory");
    }
    from.getInt();
    int flags = Short.toUnsignedInt(from.getShort());
    int method = Short.toUnsignedInt(from.getShort());
    from.getInt();
    long crc = Integer.toUnsignedLong(from.getInt());
    long[] sizes = {
      Integer.toUnsignedLong(from.getInt()), Integer.toUnsignedLong(from.getInt()), 0
    };
    byte[] name = new byte[Short.toUnsignedInt(from.getShort())];
    int extra = Short.toUnsignedInt(from.getShort());
    int comment = Short.toUnsignedInt(from.getShort());
    from.getLong();
    sizes[2] = Integer.toUnsignedLong(from.getInt());
    from.get(name);
    int extraEnd = from.position() + extra;
    readExtra(from, extraEnd, sizes);
    from.position(extraEnd + comment);
    entries.put(
        known(new String(name, StandardCharsets.UTF_8)),
        new Entry(flags, method, crc, sizes[0], sizes[1], sizes[2]));
  }

  /** Sizes that do not fit in 32 bits: unfolded, folded and place, those that say so. */
  private static void readExtra(ByteBuffer from, int end, long[] sizes) {
    while (from.position() + 4 <= end) {
      int id = Short.toUnsignedInt(from.getShort());
      int next = Short.toUnsignedInt(from.getShort()) + from.position();
      if (id == EXTRA_64) {
        for (int field : new int[] {1, 0, 2}) {
          if (sizes[field] == SEE_EXTRA && from.position() + 8 <= next) {
            sizes[field] = from.getLong();
          }
        }
      }
      from.position(next);
    }
  }

  /** Where the record that ends the archive begins; before it only a comment can follow. */
  private int end() throws BrokenWorkbook {
    int last = bytes.capacity() - END_BYTES;
    for (int i = last; i >= Math.max(0, last - LONGEST_COMMENT); i--) {
      if (bytes.getInt(i) == END) {
        return i;
      }
    }
    throw new BrokenWorkbook(Reason.TRUNCATED, "the archive has no end");
  }

  private ByteBuffer at(long position) {
    if (position < 0 || position > bytes.capacity()) {
      throw new IllegalArgumentException("outside of the archive");
    }
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) position);
  }

  /** Part names are not case-sensitive, and some writers part folders by a backslash. */
  private static String known(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  private static boolean startsWith(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && ByteBuffer.wrap(content, 0, mark.length).equals(ByteBuffer.wrap(mark));
  }

  private static boolean contains(byte[] content, byte[] sought) {
    int last = content.length - sought.length;
    for (int i = 0; i <= last; i++) {
      int j = 0;
      while (j < sought.length && content[i + j] == sought[j]) {
        j++;
      }
      if (j == sought.length) {
        return true;
      }
    }
    return false;
  }
}
