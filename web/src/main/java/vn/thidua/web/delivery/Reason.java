package vn.thidua.web.delivery;

/** Why something did not leave; the words stand in the message files. */
enum Reason {
  /** The mart has no edition of the year. */
  NO_EDITION,
  /** The edition stands before the end of the period it would be about. */
  EDITION_TOO_OLD,
  /** The edition is no longer kept. */
  EDITION_GONE,
  /** What was printed does not show what the mart says, or the archive's bytes have changed. */
  UNSOUND,
  /** The edition has nothing the document could be about. */
  NO_DOCUMENT,
  /** The recipient's role does not, or no longer, see the scope. */
  OUT_OF_SCOPE,
  /** The account in whose name it would be sent is gone or disabled. */
  NO_ACCOUNT,
  /** Mail may not, or no longer, go to that domain. */
  DOMAIN,
  /** Something broke while the document was made. */
  BUILD_FAILED,
  /** The document is larger than the server takes, and the recipient has no account for a link. */
  TOO_LARGE,
  /** The server could not be reached, or did not let us in. */
  UNREACHABLE,
  /** The server asked to come again later (4xx). */
  DEFERRED,
  /** The server refused the message for good (5xx). */
  REFUSED,
  /** The connection broke before the message was handed over. */
  BROKEN,
  /** The connection broke, or we did, after it was handed over and before the answer. */
  UNCERTAIN,
  /** The recipient does not want it any more, or the board has ended it. */
  ENDED,
  /** The subscription was paused before it left. */
  PAUSED
}
