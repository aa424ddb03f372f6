package vn.thidua.web.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer as it was rendered, plain and compressed, cut where something stands that is one
 * reader's alone: there it has a gap, which is filled for each reader anew.
 *
 * @param pieces one more than gaps: what stands before, between and after them
 * @param packed the same pieces deflated, each on its own, so that a gap between two can be filled
 *     without packing anything again
 */
record KeptAnswer(
    @Nullable String contentType,
    @Nullable String contentLanguage,
    List<byte[]> pieces,
    List<byte[]> packed,
    List<Gap> gaps) {
  private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  /** An empty block that says it is the last one. */
  private static final byte[] LAST_BLOCK = {3, 0};

  private static final int MOST_IN_BLOCK = 0xffff;
  private static final int ROOM = 8_192;

  /** Cuts a body at its gaps and packs it. */
  static KeptAnswer of(
      @Nullable String contentType, @Nullable String contentLanguage, byte[] body) {
    List<byte[]> pieces = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < body.length; at++) {
      Gap gap = Gap.at(body, at);
      if (gap != null) {
        pieces.add(Arrays.copyOfRange(body, from, at));
        gaps.add(gap);
        from = at + gap.length();
        at = from - 1;
      }
    }
    pieces.add(Arrays.copyOfRange(body, from, body.length));
    return new KeptAnswer(
        contentType, contentLanguage, List.copyOf(pieces), pack(pieces), List.copyOf(gaps));
  }

  private static List<byte[]> pack(List<byte[]> pieces) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      return pieces.stream().map(piece -> pack(deflater, piece)).toList();
    } finally {
      deflater.end();
    }
  }

  /** Ends with a full flush: what follows looks back no further than to here. */
  private static byte[] pack(Deflater deflater, byte[] piece) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] room = new byte[ROOM];
    deflater.setInput(piece);
    int length;
    do {
      length = deflater.deflate(room, 0, room.length, Deflater.FULL_FLUSH);
      packed.write(room, 0, length);
    } while (length == room.length);
    return packed.toByteArray();
  }

  /** What it takes in memory, in bytes. */
  int weight() {
    return pieces.stream().mapToInt(each -> each.length).sum()
        + packed.stream().mapToInt(each -> each.length).sum();
  }

  /** Sends it to one reader. */
  void send(HttpServletRequest request, HttpServletResponse response, Reader reader)
      throws IOException {
    List<byte[]> fillings = new ArrayList<>(gaps.size());
    for (Gap gap : gaps) {
      fillings.add(gap.filling(reader).getBytes(UTF_8));
    }
    if (contentType != null) {
      response.setContentType(contentType);
    }
    if (contentLanguage != null) {
      response.setHeader(HttpHeaders.CONTENT_LANGUAGE, contentLanguage);
    }
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    byte[] body;
    if (takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = zipped(fillings);
    } else {
      body = plain(fillings);
    }
    response.setContentLength(body.length);
    OutputStream out = response.getOutputStream();
    out.write(body);
  }

  private byte[] plain(List<byte[]> fillings) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(weight());
    for (int at = 0; at < pieces.size(); at++) {
      body.write(pieces.get(at));
      if (at < fillings.size()) {
        body.write(fillings.get(at));
      }
    }
    return body.toByteArray();
  }

  private byte[] zipped(List<byte[]> fillings) throws IOException {
    CRC32 sum = new CRC32();
    ByteArrayOutputStream body = new ByteArrayOutputStream(weight());
    body.write(GZIP_HEAD);
    int length = 0;
    for (int at = 0; at < pieces.size(); at++) {
      body.write(packed.get(at));
      sum.update(pieces.get(at));
      length += pieces.get(at).length;
      if (at < fillings.size()) {
        store(body, fillings.get(at));
        sum.update(fillings.get(at));
        length += fillings.get(at).length;
      }
    }
    body.write(LAST_BLOCK);
    writeNumber(body, (int) sum.getValue(), Integer.BYTES);
    writeNumber(body, length, Integer.BYTES);
    return body.toByteArray();
  }

  /** A filling as blocks of its own that are not packed. */
  private static void store(ByteArrayOutputStream body, byte[] filling) {
    for (int from = 0; from < filling.length; from += MOST_IN_BLOCK) {
      int length = Math.min(MOST_IN_BLOCK, filling.length - from);
      body.write(0);
      writeNumber(body, length, Short.BYTES);
      writeNumber(body, ~length, Short.BYTES);
      body.write(filling, from, length);
    }
  }

  private static void writeNumber(ByteArrayOutputStream body, int number, int bytes) {
    for (int each = 0; each < bytes; each++) {
      body.write(number >>> (each * Byte.SIZE));
    }
  }

  private static boolean takesGzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    for (String each : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String way = each.replace(" ", "");
      if (way.matches("gzip(;q=.+)?") && !way.matches("gzip;q=0(\\.0*)?")) {
        return true;
      }
    }
    return false;
  }

  /**
   * What of a page is its reader's alone.
   *
   * @param name of the account; empty where nobody is signed in
   * @param token of the session's forms; asked only where a page has a form
   */
  record Reader(String name, Supplier<String> token) {}
}
