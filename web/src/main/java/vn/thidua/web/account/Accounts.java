package vn.thidua.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.recent.Recent;

/** The accounts of schema app. */
@Repository
public class Accounts {
  private static final String COLUMNS =
      "account_id, login, name, role, unit_code, must_change, is_enabled, version, last_login_at";

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final Recent<Long, Optional<Account>> recent = new Recent<>(this::byId);

  Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
    this.jdbc = jdbc;
    this.encoder = encoder;
  }

  List<Account> all() {
    return jdbc.sql("select " + COLUMNS + " from app.account order by role, login")
        .query(Accounts::account)
        .list();
  }

  /** The account as it was a moment ago; what was changed through this instance is in it. */
  Optional<Account> recent(long accountId) {
    return recent.of(accountId);
  }

  Optional<Account> byId(long accountId) {
    return jdbc.sql("select " + COLUMNS + " from app.account where account_id = ?")
        .param(accountId)
        .query(Accounts::account)
        .optional();
  }

  /** The account of a login, in force or not. */
  public Optional<Account> byLogin(String login) {
    return jdbc.sql("select " + COLUMNS + " from app.account where login = ?")
        .param(canonical(login))
        .query(Accounts::account)
        .optional();
  }

  boolean isEmpty() {
    return jdbc.sql("select count(*) from app.account").query(Long.class).single() == 0;
  }

  boolean isPasswordOf(Account account, String password) {
    String hash =
        jdbc.sql("select password_hash from app.account where account_id = ?")
            .param(account.accountId())
            .query(String.class)
            .single();
    return encoder.matches(password, hash);
  }

  /** Makes an account whose password its owner has to change first. */
  void create(NewAccount wanted, String password) throws LoginTaken {
    try {
      insert(wanted, password, "true");
    } catch (DuplicateKeyException e) {
      throw new LoginTaken(e);
    }
  }

  /** Makes an account of the demo, or gives an existing one its well-known password again. */
  public void demo(NewAccount wanted, String password) {
    jdbc.sql("delete from app.account where login = ?").param(canonical(wanted.login())).update();
    insert(wanted, password, "false");
    recent.forget();
  }

  /** A password given by somebody else: open sessions end, the owner has to change it. */
  void resetPassword(long accountId, String password) {
    jdbc.sql(
            "update app.account set password_hash = ?, must_change = true, version = version + 1"
                + " where account_id = ?")
        .params(hash(password), accountId)
        .update();
    recent.forget();
  }

  /** The owner's own choice; returns the account as it is now. Other open sessions end. */
  Account changePassword(long accountId, String password) {
    Account changed =
        jdbc.sql(
                "update app.account set password_hash = ?, must_change = false, version = version + 1"
                    + " where account_id = ? returning "
                    + COLUMNS)
            .params(hash(password), accountId)
            .query(Accounts::account)
            .single();
    recent.forget();
    return changed;
  }

  void disable(long accountId) {
    jdbc.sql(
            "update app.account set is_enabled = false, version = version + 1 where account_id = ?")
        .param(accountId)
        .update();
    recent.forget();
  }

  void enable(long accountId) {
    jdbc.sql("update app.account set is_enabled = true where account_id = ?")
        .param(accountId)
        .update();
    recent.forget();
  }

  void signedIn(long accountId) {
    jdbc.sql("update app.account set last_login_at = now() where account_id = ?")
        .param(accountId)
        .update();
  }

  private void insert(NewAccount wanted, String password, String mustChange) {
    jdbc.sql(
            "insert into app.account (login, name, role, unit_code, password_hash, must_change)"
                + " values (?, ?, ?, ?, ?, ?::boolean)")
        .param(canonical(wanted.login()))
        .param(wanted.name().strip())
        .param(wanted.role().name())
        .param(NewAccount.speaksForUnit(wanted.role()) ? wanted.unitCode() : null)
        .param(hash(password))
        .param(mustChange)
        .update();
  }

  private String hash(String password) {
    return Objects.requireNonNull(encoder.encode(password), "a password has a hash");
  }

  private static String canonical(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime lastLogin = row.getObject("last_login_at", OffsetDateTime.class);
    return new Account(
        row.getLong("account_id"),
        row.getString("login"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("unit_code"),
        row.getBoolean("must_change"),
        row.getBoolean("is_enabled"),
        row.getInt("version"),
        lastLogin == null ? null : lastLogin.toInstant());
  }

  /** Somebody else signs in by that name already. */
  static final class LoginTaken extends Exception {
    LoginTaken(Throwable cause) {
      super("login taken", cause);
    }
  }
}
