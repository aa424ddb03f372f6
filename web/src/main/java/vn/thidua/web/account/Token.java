package vn.thidua.web.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a program reads the API in the name of an account; the key itself is kept nowhere.
 *
 * @param login the account it speaks for
 * @param name what it is for, in the words of who issued it
 * @param lastUsedAt to the minute
 */
public record Token(
    long tokenId,
    String login,
    String name,
    String issuedBy,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  /** What has become of it. */
  public enum State {
    VALID,
    EXPIRED,
    REVOKED
  }

  public State state() {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return expiresAt.isAfter(Instant.now()) ? State.VALID : State.EXPIRED;
  }
}
