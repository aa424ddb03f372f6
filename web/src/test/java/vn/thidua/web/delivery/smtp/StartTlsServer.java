package vn.thidua.web.delivery.smtp;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that takes messages over STARTTLS, and says in which way each came. */
final class StartTlsServer implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final ServerSocket socket;
  private final SSLContext tls;
  private final List<String> taken = new CopyOnWriteArrayList<>();

  StartTlsServer() throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(new DummySSLServerSocketFactory().getKeyStore(), PASSWORD);
    this.tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread hand = new Thread(this::listen, "starttls");
    hand.setDaemon(true);
    hand.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The protocol each message came over; {@code clear} for none. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        serve(client, "clear");
      } catch (IOException e) {
        // the test is over, or the other side has gone
      }
    }
  }

  private void serve(Socket client, String way) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    if (way.equals("clear")) {
      say(out, "220 here");
    }
    boolean isData = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (isData) {
        if (line.equals(".")) {
          isData = false;
          taken.add(way);
          say(out, "250 taken");
        }
        continue;
      }
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("EHLO")) {
        say(out, way.equals("clear") ? "250-here\r\n250 STARTTLS" : "250 here");
      } else if (command.equals("STARTTLS")) {
        say(out, "220 go on");
        SSLSocket secret = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
        secret.setUseClientMode(false);
        secret.startHandshake();
        serve(secret, secret.getSession().getProtocol());
        return;
      } else if (command.equals("DATA")) {
        isData = true;
        say(out, "354 go on");
      } else if (command.equals("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 ok");
      }
    }
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
