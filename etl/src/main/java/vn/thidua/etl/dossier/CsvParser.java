package vn.thidua.etl.dossier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * RFC 4180 as people write it: UTF-8 with or without a byte order mark, any of the three line ends,
 * a quote that opens only at the very start of a cell. One record is held at a time, and cells
 * become strings only when asked for.
 */
final class CsvParser implements Closeable {
  /** A record beyond it is no row of a table, and would be held in memory whole. */
  static final int LONGEST_RECORD = 1 << 23;

  private static final int MOST_CELLS = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int END = -1;

  private final Reader reader;
  private final char separator;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int limit;
  private boolean begun;

  private char[] record = new char[512];
  private int length;
  private int[] ends = new int[32];
  private int cells;
  private long recordLine;
  private long line = 1;

  CsvParser(InputStream bytes, char separator) {
    this.reader =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.separator = separator;
  }

  /** Moves to the next record that is not blank; false at the end of the file. */
  boolean next() throws IOException, UnreadableFile {
    do {
      if (!readRecord()) {
        return false;
      }
    } while (isBlank());
    return true;
  }

  int cells() {
    return cells;
  }

  /** The cell as it is written, without its quotes; empty beyond the last one. */
  String cell(int index) {
    if (index >= cells) {
      return "";
    }
    int from = index == 0 ? 0 : ends[index - 1];
    return new String(record, from, ends[index] - from);
  }

  /** The physical line on which the record begins, from 1. */
  long line() {
    return recordLine;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean readRecord() throws IOException, UnreadableFile {
    int c = read();
    if (c == END) {
      return false;
    }
    cells = 0;
    length = 0;
    recordLine = line;
    while (true) {
      if (c == '"') {
        c = readQuoted();
      }
      while (c != separator && c != '\n' && c != '\r' && c != END) {
        append(c);
        c = read();
      }
      endCell();
      if (c != separator) {
        endLine(c);
        return true;
      }
      c = read();
    }
  }

  /** Reads up to the closing quote and gives the character after it. */
  private int readQuoted() throws IOException, UnreadableFile {
    long opened = line;
    while (true) {
      int c = read();
      switch (c) {
        case END -> throw new UnreadableFile(Unreadable.UNCLOSED_QUOTE, opened);
        case '"' -> {
          int after = read();
          if (after != '"') {
            return after;
          }
          append('"');
        }
        case '\n' -> {
          append(c);
          line++;
        }
        case '\r' -> {
          append(c);
          // the line feed of a pair counts the line
          if (peek() != '\n') {
            line++;
          }
        }
        default -> append(c);
      }
    }
  }

  private void endLine(int end) throws IOException, UnreadableFile {
    if (end == '\r' && peek() == '\n') {
      at++;
    }
    line++;
  }

  private void endCell() throws UnreadableFile {
    if (cells == ends.length) {
      if (cells >= MOST_CELLS) {
        throw new UnreadableFile(Unreadable.OVERSIZE, recordLine);
      }
      ends = Arrays.copyOf(ends, cells * 2);
    }
    ends[cells++] = length;
  }

  private void append(int c) throws UnreadableFile {
    if (length == record.length) {
      if (length >= LONGEST_RECORD) {
        throw new UnreadableFile(Unreadable.OVERSIZE, recordLine);
      }
      record = Arrays.copyOf(record, length * 2);
    }
    record[length++] = (char) c;
  }

  private boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!Text.isSpace(record[i])) {
        return false;
      }
    }
    return true;
  }

  private int read() throws IOException, UnreadableFile {
    int c = peek();
    at++;
    if (c == 0) {
      throw new UnreadableFile(Unreadable.NUL_BYTE, line);
    }
    return c;
  }

  private int peek() throws IOException, UnreadableFile {
    if (at >= limit && !fill()) {
      return END;
    }
    return buffer[at];
  }

  private boolean fill() throws IOException, UnreadableFile {
    try {
      limit = reader.read(buffer);
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(Unreadable.NOT_UTF_8, line);
    }
    at = 0;
    if (!begun) {
      begun = true;
      if (limit > 0 && buffer[0] == BYTE_ORDER_MARK) {
        at = 1;
        return at < limit || fill();
      }
    }
    return limit > 0;
  }
}
