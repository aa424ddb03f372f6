package vn.thidua.web.delivery.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to a mail server, opened when it is first needed. For one thread. */
public final class Postman implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int DEFERRED = 400;
  private static final int REFUSED = 500;
  private static final int BEYOND = 600;

  private final JavaMailSenderImpl server;
  private @Nullable SMTPTransport connection;

  /**
   * A connection to come.
   *
   * @param server where, in whose name and how: host, port, protocol, account, STARTTLS, time-outs
   */
  public Postman(JavaMailSenderImpl server) {
    this.server = server;
  }

  /**
   * The largest message the server says it takes, in bytes; empty where it does not say.
   *
   * @throws Unreachable where there is no way to the server
   */
  public OptionalLong limit() throws Unreachable {
    String size = connected().getExtensionParameter("SIZE");
    return size == null || !size.strip().matches("[1-9]\\d{0,17}")
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(size.strip()));
  }

  /**
   * Hands a message over.
   *
   * @param mayLeave asked once the server has agreed to take the data, before the first byte
   * @throws Unreachable where there is no way to the server; the message has not left
   */
  public Outcome hand(Letter letter, Address recipient, BooleanSupplier mayLeave)
      throws Unreachable {
    SMTPTransport transport = connected();
    letter.on(mayLeave);
    try {
      transport.sendMessage(letter, new Address[] {recipient});
      return new Outcome(Outcome.End.ACCEPTED, transport.getLastServerResponse());
    } catch (MessagingException e) {
      Outcome outcome = outcome(letter, e);
      if (outcome.end() != Outcome.End.DEFERRED && outcome.end() != Outcome.End.REFUSED) {
        close();
      }
      return outcome;
    }
  }

  private static Outcome outcome(Letter letter, MessagingException fault) {
    String words = words(fault);
    if (isCausedBy(fault, Letter.NotOurs.class)) {
      return new Outcome(Outcome.End.YIELDED, words);
    }
    int code = code(fault);
    if (code >= REFUSED && code < BEYOND) {
      return new Outcome(Outcome.End.REFUSED, words);
    }
    if (code >= DEFERRED && code < REFUSED) {
      return new Outcome(Outcome.End.DEFERRED, words);
    }
    return new Outcome(letter.hasEnded() ? Outcome.End.UNCERTAIN : Outcome.End.BROKEN, words);
  }

  /** The server's code, the recipient's before the message's; 0 where it gave none. */
  private static int code(MessagingException fault) {
    int code = 0;
    for (Exception each = fault; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (each instanceof SMTPSenderFailedException sender) {
        code = sender.getReturnCode();
      } else if (each instanceof SMTPSendFailedException send && code <= 0) {
        code = send.getReturnCode();
      }
    }
    return code;
  }

  private static @Nullable Exception next(Exception fault) {
    return fault instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static boolean isCausedBy(MessagingException fault, Class<? extends Exception> type) {
    for (Exception each = fault; each != null; each = next(each)) {
      if (type.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private static String words(MessagingException fault) {
    String words = String.valueOf(fault.getMessage());
    for (Exception each = fault; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException) {
        return String.valueOf(each.getMessage());
      }
      words = words.isBlank() ? String.valueOf(each.getMessage()) : words;
    }
    return words;
  }

  private SMTPTransport connected() throws Unreachable {
    SMTPTransport known = connection;
    if (known != null && known.isConnected()) {
      return known;
    }
    close();
    try {
      Transport transport = server.getSession().getTransport(protocol());
      if (!(transport instanceof SMTPTransport smtp)) {
        throw new IllegalStateException("spring.mail.protocol is smtp or smtps");
      }
      transport.connect(
          server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
      connection = smtp;
      return smtp;
    } catch (MessagingException e) {
      throw new Unreachable(e);
    }
  }

  private String protocol() {
    String protocol = server.getProtocol();
    return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
  }

  /** Says good-bye, or just goes where the server no longer listens. */
  @Override
  public void close() {
    SMTPTransport known = connection;
    connection = null;
    if (known == null) {
      return;
    }
    try {
      known.close();
    } catch (MessagingException e) {
      // what was accepted is written down already; a connection that is gone needs no good-bye
      LOG.debug("The mail server had gone", e);
    }
  }
}
