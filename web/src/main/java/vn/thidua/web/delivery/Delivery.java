package vn.thidua.web.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/**
 * A line of the ledger: one message to one recipient.
 *
 * @param period as {@link vn.thidua.reports.document.Period#words} writes it
 * @param editionId 0 while it is not known
 * @param recipient the address
 * @param apart empty for the document itself; what sets a proof or a notice apart from it
 * @param login the account whose role decides; empty for somebody outside
 * @param owner whose subscription it is, told when it does not leave
 * @param isUncertain it was handed over once without an answer, and repeated with the same
 *     messageId
 * @param reply what the mail server said when it accepted it
 */
record Delivery(
    long deliveryId,
    Kind kind,
    String report,
    Scope scope,
    String period,
    long editionId,
    String recipient,
    String apart,
    @Nullable Long mailingId,
    @Nullable Long subscriptionId,
    String recipientName,
    @Nullable String login,
    String owner,
    Language language,
    Instant dueAt,
    State state,
    @Nullable Reason reason,
    @Nullable String detail,
    @Nullable Long issuedId,
    @Nullable String messageId,
    boolean isUncertain,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String reply,
    Instant changedAt) {

  /** What kind of message it is. */
  enum Kind {
    DOCUMENT,
    /** The same to whoever wants to see it first. */
    PROOF,
    /** To an owner or the board: something did not leave. */
    NOTICE
  }

  /** How far it is. */
  enum State {
    DUE,
    BUILT,
    /** On its way: its first byte may have left. */
    SENT,
    ACCEPTED,
    /** To be tried again. */
    FAILED,
    GIVEN_UP,
    /** Not to be sent as it is: it fails closed. */
    HELD
  }

  /** Whether the board may have it tried anew. */
  public boolean mayBeResent() {
    return switch (state) {
      case FAILED, GIVEN_UP -> true;
      case HELD -> editionId != 0;
      case DUE, BUILT, SENT, ACCEPTED -> false;
    };
  }
}
