package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program's way in, from the day its token is issued to the day it is revoked. */
class TokensIT {
  private final HttpClient program = HttpClient.newHttpClient();

  @Test
  void opensTheApiInItsAccountsScopeUntilItIsRevoked() throws Exception {
    try (Browser browser = Browser.start()) {
      Page admin = browser.page(browser.reader(new NewContextOptions()));
      Browser.signIn(admin, "admin");
      String token = issue(admin, "unit", "Bảng điều hành của quận");
      assertThat(token).startsWith("thidua_").hasSize(50);
      Browser.picture(admin, "tokens-vi");
      admin.reload();
      assertThat(admin.locator("main").innerText()).as("shown once").doesNotContain(token);

      HttpResponse<String> own = ask("/api/v1/units/BD", token);
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
      assertThat(ask("/api/v1/units/STC", token).statusCode()).isEqualTo(403);
      assertThat(ask("/tables/ranking.csv?cluster=C01", token).body()).startsWith("\uFEFF");
      assertThat(ask("/tables/ranking.csv?cluster=C02", token).statusCode()).isEqualTo(403);
      refused(ask("/overview", token));
      refused(ask("/rankings.pdf?cluster=C01", token));

      admin.reload();
      assertThat(row(admin).innerText()).contains("Còn hiệu lực");
      row(admin).locator("button").click();
      assertThat(row(admin).innerText()).contains("Đã thu hồi");
      refused(ask("/api/v1/units/BD", token));
      admin.navigate("/admin/audit");
      assertThat(admin.locator("main").innerText())
          .contains("Cấp mã truy cập", "Thu hồi mã truy cập", "unit: Bảng điều hành của quận");
      assertThat(browser.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/overview", "/api/v1/units/BD", "/api/v1/openapi.json"})
  void asksAProgramForACredentialAndLeadsItNowhere(String path) throws Exception {
    HttpResponse<String> nobody =
        program.send(
            HttpRequest.newBuilder(Sessions.at(path)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(nobody.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(nobody.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(nobody.body()).contains("\"status\":401");
  }

  private static String issue(Page admin, String login, String name) {
    admin.navigate("/admin/tokens");
    String account =
        admin
            .locator("#account option", new Page.LocatorOptions().setHasText(login + " ·"))
            .getAttribute("value");
    admin.selectOption("#account", account);
    admin.fill("#name", name);
    admin.click("form[action='/admin/tokens'] button");
    return admin.locator(".notice code").innerText();
  }

  private static com.microsoft.playwright.Locator row(Page admin) {
    return admin
        .locator("tbody tr", new Page.LocatorOptions().setHasText("Bảng điều hành của quận"))
        .first();
  }

  private HttpResponse<String> ask(String path, String token) throws Exception {
    return program.send(
        HttpRequest.newBuilder(Sessions.at(path))
            .header("Authorization", "Bearer " + token)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
    assertThat(answer.body()).contains("\"status\":401");
  }
}
