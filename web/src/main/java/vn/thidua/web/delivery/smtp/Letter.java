package vn.thidua.web.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * A message with a Message-ID of its own choice, which asks before its data begin and says when
 * they have ended.
 */
public final class Letter extends MimeMessage {
  private final String messageId;
  private BooleanSupplier mayLeave = () -> true;
  private boolean hasEnded;

  public Letter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /** Called for the data alone, after the server has agreed to take them. */
  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    if (!mayLeave.getAsBoolean()) {
      throw new NotOurs();
    }
    super.writeTo(out, ignored);
    hasEnded = true;
  }

  /**
   * Before it is handed over.
   *
   * @param mayLeave asked once, before its first byte leaves
   */
  void on(BooleanSupplier mayLeave) {
    this.mayLeave = mayLeave;
    this.hasEnded = false;
  }

  /** Whether all of it was written, so that it may have arrived. */
  boolean hasEnded() {
    return hasEnded;
  }

  /** Somebody else has it by now. */
  static final class NotOurs extends IOException {
    private static final long serialVersionUID = 1L;

    NotOurs() {
      super("the message is another instance's by now");
    }
  }
}
