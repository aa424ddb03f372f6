package vn.thidua.web.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that misbehaves as told, over real sockets: which way is decided anew for each
 * attempt of each recipient.
 */
final class UnrulyServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");
  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");

  /** What it does with one attempt. */
  enum Mood {
    KIND,
    /** 451 to the recipient. */
    BUSY,
    /** 550 to the recipient. */
    UNKNOWN,
    /** 554 after the data. */
    DISGUSTED,
    /** 452 after the data. */
    FULL,
    /** Says nothing to the recipient for longer than anybody waits. */
    SILENT,
    /** Hangs up before the data. */
    GONE_BEFORE,
    /** Hangs up in the middle of the data. */
    GONE_DURING,
    /** Takes the message and hangs up before it says so. */
    GONE_AFTER
  }

  /** A message it has taken. */
  record Taken(String recipient, String messageId, String text) {}

  private final ServerSocket socket;
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final Function<String, Mood> mood;
  private final long limit;
  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile boolean isOpen = true;

  /**
   * Opens on a port of its own.
   *
   * @param mood asked once for each attempt, with the recipient
   */
  UnrulyServer(Function<String, Mood> mood) throws IOException {
    this(mood, 0);
  }

  /**
   * The same, which says how large a message may be.
   *
   * @param limit in bytes; 0 for not saying
   */
  UnrulyServer(Function<String, Mood> mood, long limit) throws IOException {
    this.mood = mood;
    this.limit = limit;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    hands.execute(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** The next so many connections are closed before a word is said. */
  void refuse(int connections) {
    refusals.set(connections);
  }

  private void listen() {
    while (isOpen) {
      try {
        Socket client = socket.accept();
        hands.execute(() -> serve(client));
      } catch (IOException e) {
        if (isOpen) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream()) {
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return;
      }
      say(out, "220 unruly");
      String recipient = "";
      Mood now = Mood.KIND;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
        switch (command) {
          case "EHLO" -> say(out, "250-unruly\r\n250-SIZE " + limit + "\r\n250 8BITMIME");
          case "RCPT" -> {
            recipient = address(line);
            now = mood.apply(recipient);
            switch (now) {
              case BUSY -> say(out, "451 4.3.0 come again later");
              case UNKNOWN -> say(out, "550 5.1.1 nobody of that name");
              case SILENT -> {
                if (in.readLine() == null) {
                  return;
                }
              }
              default -> say(out, "250 ok");
            }
          }
          case "DATA" -> {
            if (now == Mood.GONE_BEFORE) {
              return;
            }
            say(out, "354 go on");
            if (now == Mood.GONE_DURING) {
              in.readLine();
              return;
            }
            String text = data(in);
            if (now == Mood.DISGUSTED) {
              say(out, "554 5.6.0 not this");
            } else if (now == Mood.FULL) {
              say(out, "452 4.2.2 no room");
            } else {
              taken.add(new Taken(recipient, messageId(text), text));
              if (now == Mood.GONE_AFTER) {
                return;
              }
              say(out, "250 2.0.0 taken as " + taken.size());
            }
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // the other side has gone, as it may
    }
  }

  private static String data(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); ; line = in.readLine()) {
      if (line == null) {
        throw new IOException("the client went in the middle of its data");
      }
      if (line.equals(".")) {
        return text.toString();
      }
      text.append(line).append("\r\n");
    }
  }

  private static String address(String line) {
    Matcher address = ADDRESS.matcher(line);
    return address.find() ? address.group(1) : "";
  }

  private static String messageId(String text) {
    Matcher id = MESSAGE_ID.matcher(text);
    return id.find() ? id.group(1) : "";
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    socket.close();
    hands.shutdownNow();
  }
}
