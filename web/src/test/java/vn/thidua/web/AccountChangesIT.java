package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.web.Sessions.at;
import static vn.thidua.web.Sessions.get;
import static vn.thidua.web.Sessions.session;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reports.scope.Role;
import vn.thidua.web.account.Accounts;
import vn.thidua.web.account.NewAccount;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.digest.Sha256;
import vn.thidua.web.recent.Recent;

/**
 * What another instance of the service changes of an account, over the same database: this one is
 * not told, and yet nobody reads on for longer than the bound, whatever was kept for them.
 */
class AccountChangesIT {
  private static final String SCREEN = "/units/BD?year=2025";
  private static final String JSON = "/api/v1/units/BD?year=2025";

  private final JdbcClient otherInstance = Dashboard.running().part(JdbcClient.class);

  @Test
  void endsTheSessionOfWhoIsLockedOut() throws Exception {
    make("locked", Role.UNIT, "BD");
    String screen = tag("locked", SCREEN);
    String json = tag("locked", JSON);
    change("is_enabled = false, version = version + 1", "locked");
    assertThat(again("locked", JSON, json).statusCode()).isEqualTo(401);
    assertThat(again("locked", SCREEN, screen).headers().firstValue("Location").orElseThrow())
        .contains("/login");
  }

  @Test
  void endsTheSessionOfWhoIsGivenAnotherRole() throws Exception {
    make("demoted", Role.BOARD, null);
    String screen = tag("demoted", SCREEN);
    change("role = 'UNIT', unit_code = 'STC'", "demoted");
    assertThat(again("demoted", SCREEN, screen).headers().firstValue("Location").orElseThrow())
        .endsWith("/login?ended");
  }

  @Test
  void showsWhoIsMovedTheirNewUnitAndNoLongerTheOldOne() throws Exception {
    make("moved", Role.UNIT, "BD");
    String screen = tag("moved", SCREEN);
    String json = tag("moved", JSON);
    change("unit_code = 'STC'", "moved");
    assertThat(again("moved", SCREEN, screen).statusCode()).isEqualTo(403);
    assertThat(again("moved", JSON, json).statusCode()).isEqualTo(403);
    assertThat(get("moved", "/units/STC?year=2025").statusCode()).isEqualTo(200);
  }

  @Test
  void letsNobodyActUponWhatWasSoAMomentAgo() throws Exception {
    make("acting", Role.BOARD, null);
    String token = Sessions.token("acting");
    update("is_enabled = false, version = version + 1", "acting");
    HttpResponse<Void> act =
        session("acting")
            .send(
                HttpRequest.newBuilder(at("/runs"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    assertThat(act.headers().firstValue("Location").orElseThrow()).endsWith("/login?ended");
  }

  @Test
  void opensToNoTokenThatIsRevoked() throws Exception {
    make("program", Role.UNIT, "BD");
    issue("program", "thidua_revoked");
    assertThat(program("thidua_revoked")).isEqualTo(200);
    otherInstance
        .sql("update app.token set revoked_at = now() where token_digest = ?")
        .param(Sha256.of("thidua_revoked"))
        .update();
    waitForTheBound();
    assertThat(program("thidua_revoked")).isEqualTo(401);
  }

  @Test
  void opensToNoTokenOfWhoIsLockedOut() throws Exception {
    make("owner", Role.UNIT, "BD");
    issue("owner", "thidua_owned");
    assertThat(program("thidua_owned")).isEqualTo(200);
    change("is_enabled = false", "owner");
    assertThat(program("thidua_owned")).isEqualTo(401);
  }

  private static void make(String login, Role role, @Nullable String unitCode) {
    Dashboard.running()
        .part(Accounts.class)
        .demo(new NewAccount(login, login, role, unitCode), Dashboard.password(login));
  }

  /** Has something changed and lets the bound pass. */
  private void change(String assignments, String login) throws InterruptedException {
    update(assignments, login);
    waitForTheBound();
  }

  private void update(String assignments, String login) {
    otherInstance
        .sql("update app.account set " + assignments + " where login = ?")
        .param(login)
        .update();
  }

  private static void waitForTheBound() throws InterruptedException {
    Thread.sleep(Recent.LONGEST.toMillis());
  }

  private void issue(String login, String key) {
    otherInstance
        .sql(
            "insert into app.token (account_id, name, token_digest, issued_by, expires_at)"
                + " select account_id, 'test', ?, 'test', now() + interval '1 day'"
                + " from app.account where login = ?")
        .params(Sha256.of(key), login)
        .update();
  }

  private static int program(String key) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(at(JSON)).header("Authorization", "Bearer " + key).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** What a reader is given who is then let in, twice: the second time it is kept. */
  private static String tag(String login, String path) throws Exception {
    assertThat(get(login, path).statusCode()).isEqualTo(200);
    String tag = get(login, path).headers().firstValue("ETag").orElseThrow();
    assertThat(again(login, path, tag).statusCode()).isEqualTo(304);
    return tag;
  }

  private static HttpResponse<Void> again(String login, String path, String tag) throws Exception {
    return session(login)
        .send(
            HttpRequest.newBuilder(at(path)).header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.discarding());
  }
}
