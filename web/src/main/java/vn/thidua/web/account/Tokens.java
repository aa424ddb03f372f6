package vn.thidua.web.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.web.digest.Sha256;
import vn.thidua.web.recent.Recent;

/** The tokens of schema app. */
@Repository
public class Tokens {
  /** So that a key that was left lying about is known for what it is. */
  private static final String PREFIX = "thidua_";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SELECT =
      "select t.token_id, a.login, t.name, t.issued_by, t.issued_at, t.expires_at, t.last_used_at,"
          + " t.revoked_at from app.token t join app.account a using (account_id) ";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Recent<String, Optional<Long>> owners = new Recent<>(this::owner);

  Tokens(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /** Every token there was, the newest first. */
  List<Token> all() {
    return jdbc.sql(SELECT + "order by t.token_id desc limit 500").query(Tokens::token).list();
  }

  Optional<Token> byId(long tokenId) {
    return jdbc.sql(SELECT + "where t.token_id = ?").param(tokenId).query(Tokens::token).optional();
  }

  /**
   * Makes a token.
   *
   * @param days how long it is valid
   * @return the key, to be shown once
   */
  String issue(Account account, String name, int days, String issuedBy) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    jdbc.sql(
            "insert into app.token (account_id, name, token_digest, issued_by, expires_at)"
                + " values (?, ?, ?, ?, now() + make_interval(days => ?))")
        .params(account.accountId(), name.strip(), Sha256.of(key), issuedBy, days)
        .update();
    return key;
  }

  /**
   * From now on nobody gets in by it through this instance, and after {@link Recent#LONGEST}
   * through no other.
   */
  void revoke(long tokenId) {
    jdbc.sql("update app.token set revoked_at = now() where token_id = ? and revoked_at is null")
        .param(tokenId)
        .update();
    owners.forget();
  }

  /** The account a key speaks for; empty where it is unknown, run out, revoked or its owner is. */
  Optional<Account> account(String key) {
    return key.startsWith(PREFIX)
        ? owners.of(Sha256.of(key)).flatMap(accounts::recent).filter(Account::isEnabled)
        : Optional.empty();
  }

  /** The number of the account that a token in force was issued to; its use is noted. */
  private Optional<Long> owner(String digest) {
    Optional<Long> owner =
        jdbc.sql(
                "select account_id from app.token"
                    + " where token_digest = ? and revoked_at is null and expires_at > now()")
            .param(digest)
            .query(Long.class)
            .optional();
    // once a minute is enough to see which one is still needed, and spares a write a request
    owner.ifPresent(
        each ->
            jdbc.sql(
                    "update app.token set last_used_at = now() where token_digest = ?"
                        + " and (last_used_at is null or last_used_at < now() - interval '1 minute')")
                .param(digest)
                .update());
    return owner;
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
    @Nullable OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Token(
        row.getLong("token_id"),
        row.getString("login"),
        row.getString("name"),
        row.getString("issued_by"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        lastUsed == null ? null : lastUsed.toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
