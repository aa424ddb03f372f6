package vn.thidua.web.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Any mail server will do: in the clear or over TLS, with an account or without. */
class PostmanIT {
  private static final String ME = "ban-thi-dua@thidua.example";
  private static final String YOU = "hoan-kiem@thidua.example";

  @Test
  void handsOverWithTlsAndAnAccountAndSaysWhatTheServerSaid() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTPS);
    try (Postman postman = new Postman(sender(server, "smtps", "secret"))) {
      AtomicInteger asked = new AtomicInteger();
      Outcome first =
          postman.hand(letter("<1@thidua.example>"), to(), () -> asked.incrementAndGet() > 0);
      Outcome second = postman.hand(letter("<2@thidua.example>"), to(), () -> true);
      assertThat(first.end()).isEqualTo(Outcome.End.ACCEPTED);
      assertThat(first.words()).startsWith("250");
      assertThat(second.end()).isEqualTo(Outcome.End.ACCEPTED);
      assertThat(asked).hasValue(1);
      assertThat(server.getReceivedMessages())
          .extracting(each -> each.getHeader("Message-ID")[0])
          .containsExactly("<1@thidua.example>", "<2@thidua.example>");
    } finally {
      server.stop();
    }
  }

  @Test
  void goesOnInSecretWhereTheServerOffersIt() throws Exception {
    try (StartTlsServer server = new StartTlsServer()) {
      JavaMailSenderImpl sender = sender(server.port(), "smtp", "secret");
      sender.getJavaMailProperties().put("mail.smtp.auth", "false");
      sender.getJavaMailProperties().put("mail.smtp.starttls.enable", "true");
      sender.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
      try (Postman postman = new Postman(sender)) {
        assertThat(postman.hand(letter("<1@thidua.example>"), to(), () -> true).end())
            .isEqualTo(Outcome.End.ACCEPTED);
      }
      assertThat(server.taken()).hasSize(1).allMatch(way -> way.startsWith("TLS"));
    }
  }

  @Test
  void saysNothingInTheClearWhereSecrecyIsRequired() {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    JavaMailSenderImpl sender = sender(server, "smtp", "secret");
    sender.getJavaMailProperties().put("mail.smtp.starttls.enable", "true");
    sender.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
    try (Postman postman = new Postman(sender)) {
      assertThatExceptionOfType(Unreachable.class)
          .isThrownBy(() -> postman.hand(letter("<1@thidua.example>"), to(), () -> true))
          .withMessageContaining("STARTTLS");
    } finally {
      server.stop();
    }
  }

  @Test
  void isTurnedAwayWithAWrongPassword() {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    try (Postman postman = new Postman(sender(server, "smtp", "guessed"))) {
      assertThatExceptionOfType(Unreachable.class)
          .isThrownBy(() -> postman.hand(letter("<1@thidua.example>"), to(), () -> true));
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void leavesNothingBehindWhereItMayNotSend() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    try (Postman postman = new Postman(sender(server, "smtp", "secret"))) {
      assertThat(postman.hand(letter("<1@thidua.example>"), to(), () -> false).end())
          .isEqualTo(Outcome.End.YIELDED);
      assertThat(postman.hand(letter("<2@thidua.example>"), to(), () -> true).end())
          .isEqualTo(Outcome.End.ACCEPTED);
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void doesNotWaitForEverForAServerThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Postman postman = new Postman(sender(silent.getLocalPort(), "smtp", "secret"))) {
      assertThatExceptionOfType(Unreachable.class)
          .isThrownBy(() -> postman.hand(letter("<1@thidua.example>"), to(), () -> true));
    }
  }

  private static GreenMail server(String protocol) {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    server.start();
    server.setUser(ME, "thidua", "secret");
    return server;
  }

  private static JavaMailSenderImpl sender(GreenMail server, String protocol, String password) {
    int port = (protocol.equals("smtps") ? server.getSmtps() : server.getSmtp()).getPort();
    return sender(port, protocol, password);
  }

  private static JavaMailSenderImpl sender(int port, String protocol, String password) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setProtocol(protocol);
    sender.setUsername("thidua");
    sender.setPassword(password);
    sender.getJavaMailProperties().put("mail." + protocol + ".auth", "true");
    sender.getJavaMailProperties().put("mail." + protocol + ".timeout", "1000");
    sender.getJavaMailProperties().put("mail." + protocol + ".connectiontimeout", "1000");
    sender.getJavaMailProperties().put("mail." + protocol + ".ssl.trust", "*");
    sender.getJavaMailProperties().put("mail." + protocol + ".ssl.checkserveridentity", "false");
    return sender;
  }

  private static Letter letter(String messageId) throws Exception {
    Letter letter = new Letter(new JavaMailSenderImpl().getSession(), messageId);
    letter.setFrom(ME);
    letter.setRecipients(Message.RecipientType.TO, YOU);
    letter.setSubject("Báo cáo", "UTF-8");
    letter.setText("Kính gửi", "UTF-8");
    letter.saveChanges();
    return letter;
  }

  private static InternetAddress to() throws Exception {
    return new InternetAddress(YOU);
  }
}
