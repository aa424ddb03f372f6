package vn.thidua.web.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.text.Language;
import vn.thidua.web.delivery.smtp.Letter;
import vn.thidua.web.documents.IssuedDocument;
import vn.thidua.web.documents.Issuing;

/**
 * Writes the messages: plain text in UTF-8 with the document beside it. Two messages of one line
 * are the same but for their date.
 */
@Component
class LetterWriter {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** What file systems do not take, and what would lead out of a folder. */
  private static final String NO_FILE_NAME = "\\s*[\\p{Cntrl}\\\\/:*?\"<>|]+\\s*";

  private static final int LONGEST_NAME = 120;

  private final DeliverySettings settings;
  private final Issuing issuing;
  private final Unsubscribing unsubscribing;
  private final MessageSource messages;
  private final Clock clock;
  private final String address;

  LetterWriter(
      DeliverySettings settings,
      Issuing issuing,
      Unsubscribing unsubscribing,
      MessageSource messages,
      Clock clock,
      @Value("${thidua.base-url:http://localhost:8080}") URI baseUrl) {
    this.settings = settings;
    this.issuing = issuing;
    this.unsubscribing = unsubscribing;
    this.messages = messages;
    this.clock = clock;
    this.address = baseUrl.toString().replaceAll("/+$", "");
  }

  /**
   * What a reader sees of a message.
   *
   * @param fileName of the document beside it; empty for a link and a notice
   */
  record Content(String subject, String body, @Nullable String fileName) {}

  /** A message with the document beside it. */
  Content withDocument(Delivery line, IssuedDocument document) {
    String title = title(line, document);
    String fileName = title.replaceAll(NO_FILE_NAME, " - ");
    return new Content(
        subject(line, title),
        body(line, document, text("mail.enclosed", line.language())),
        (fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName)
            + ".pdf");
  }

  /** A message with a link to the document; it is opened after a log-in. */
  Content withLink(Delivery line, IssuedDocument document) {
    String link = "%s/documents/%d".formatted(address, document.documentNumber());
    return new Content(
        subject(line, title(line, document)),
        body(line, document, text("mail.link", line.language(), link)),
        null);
  }

  /**
   * Puts a message into its envelope.
   *
   * @param document beside it, where the content names a file
   */
  Letter letter(
      Session session, Delivery line, Content content, @Nullable IssuedDocument document) {
    Letter letter = new Letter(session, Objects.requireNonNull(line.messageId(), "built"));
    try {
      letter.setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8));
      letter.setRecipient(Message.RecipientType.TO, to(line));
      letter.setSubject(content.subject(), UTF_8);
      letter.setSentDate(Date.from(clock.instant()));
      letter.setContentLanguage(new String[] {line.language().code()});
      letter.setHeader("Auto-Submitted", "auto-generated");
      Long subscription = line.subscriptionId();
      if (subscription != null) {
        letter.setHeader("List-Unsubscribe", "<%s>".formatted(unsubscribing.link(subscription)));
        letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      if (content.fileName() == null || document == null) {
        letter.setText(content.body(), UTF_8);
      } else {
        letter.setContent(parts(content.body(), content.fileName(), document));
      }
      letter.saveChanges();
      return letter;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException(
          "Message %d cannot be written: %s".formatted(line.deliveryId(), e.getMessage()), e);
    }
  }

  /** The envelope's recipient. */
  static InternetAddress to(Delivery line) throws UnsupportedEncodingException {
    return new InternetAddress(line.recipient(), line.recipientName(), UTF_8);
  }

  String text(String key, Language language, @Nullable Object... values) {
    return messages.getMessage(key, values, language.locale());
  }

  /** What a report is called. */
  String report(String id, Language language) {
    return issuing.kinds().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .map(kind -> kind.name(language))
        .orElse(id);
  }

  private static MimeMultipart parts(String body, String fileName, IssuedDocument document)
      throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(body, UTF_8);
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(
        new DataHandler(new ByteArrayDataSource(document.bytes(), document.mediaType())));
    file.setDisposition(Part.ATTACHMENT);
    file.setFileName(fileName);
    file.setHeader("Content-Transfer-Encoding", "base64");
    MimeMultipart parts = new MimeMultipart();
    parts.addBodyPart(text);
    parts.addBodyPart(file);
    return parts;
  }

  private String title(Delivery line, IssuedDocument document) {
    Language language = line.language();
    String report = report(line.report(), language);
    String period = Period.parse(line.period()).name(language);
    String subject = document.subject(language);
    return subject.isEmpty()
        ? text("mail.title.city", language, report, period)
        : text("mail.title", language, report, subject, period);
  }

  private String subject(Delivery line, String title) {
    return switch (line.kind()) {
      case PROOF -> text("mail.subject.proof", line.language(), title);
      case DOCUMENT, NOTICE -> title;
    };
  }

  private String body(Delivery line, IssuedDocument document, String how) {
    Language language = line.language();
    StringBuilder body = new StringBuilder();
    body.append(text("mail.greeting", language, line.recipientName())).append("\n\n");
    body.append(how).append("\n\n");
    body.append(
        text(
            document.isProvisional() ? "mail.edition.provisional" : "mail.edition.official",
            language,
            String.valueOf(line.editionId()),
            DateTimeFormatter.ofPattern(
                    language.choose("dd/MM/yyyy", "d MMM yyyy"), language.locale())
                .format(document.asOf())));
    String code = document.code();
    if (code != null) {
      body.append('\n')
          .append(text("mail.verify", language, code, address + "/verify?code=" + code));
    }
    body.append("\n\n-- \n").append(text("mail.sender", language, settings.fromName()));
    Long subscription = line.subscriptionId();
    if (subscription != null) {
      body.append('\n')
          .append(text("mail.unsubscribe", language, unsubscribing.link(subscription).toString()));
    }
    return body.append('\n').toString();
  }
}
