package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account from its one-time password to the day it is disabled. */
class AccountsIT {
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    browser = Browser.start();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void livesFromItsOneTimePasswordUntilItIsDisabled() {
    Page admin = signedIn("admin");
    admin.navigate("/admin");
    admin.fill("#login", "hanh");
    admin.fill("#name", "Nguyễn Thị Hạnh");
    admin.selectOption("#role", "UNIT");
    admin.fill("#unitCode", "BD");
    admin.click("form[action='/admin/accounts'] button");
    String oneTime = admin.locator(".notice code").innerText();
    Browser.picture(admin, "admin-vi");

    Page owner = reader();
    signIn(owner, "hanh", oneTime);
    assertThat(owner.url()).endsWith("/account/password");
    owner.navigate("/units/BD");
    assertThat(owner.url()).as("nothing else before the change").endsWith("/account/password");
    change(owner, oneTime, "ngắn");
    assertThat(owner.url()).endsWith("/account/password");
    change(owner, oneTime, "một mật khẩu đủ dài");
    owner.navigate("/units/BD");
    assertThat(owner.locator("h1").innerText()).isEqualTo("Ủy ban nhân dân quận Ba Đình");

    admin.navigate("/admin");
    admin
        .locator("tr", new Page.LocatorOptions().setHasText("Nguyễn Thị Hạnh"))
        .locator("form[action$='disable'] button")
        .click();
    owner.navigate("/units/BD");
    assertThat(owner.url()).as("an open session ends at once").contains("/login");
    signIn(owner, "hanh", "một mật khẩu đủ dài");
    assertThat(owner.url()).endsWith("/login?failed");

    admin.navigate("/admin/audit");
    assertThat(admin.locator("main").innerText())
        .contains("Tạo tài khoản", "Đổi mật khẩu", "Khóa tài khoản", "Đăng nhập bị từ chối");
  }

  @Test
  void slowsGuessingDown() {
    Page guesser = reader();
    for (int guess = 0; guess < 5; guess++) {
      signIn(guesser, "guessed-at", "mật khẩu đoán mò");
      assertThat(guesser.url()).endsWith("/login?failed");
    }
    signIn(guesser, "guessed-at", "mật khẩu đoán mò");
    assertThat(guesser.url()).endsWith("/login?throttled");
    assertThat(guesser.locator("[role=alert]").innerText()).contains("15 phút");
  }

  private Page reader() {
    BrowserContext context = browser.reader(new NewContextOptions());
    return context.newPage();
  }

  private Page signedIn(String login) {
    Page page = reader();
    Browser.signIn(page, login);
    return page;
  }

  private static void signIn(Page page, String login, String password) {
    page.navigate("/login");
    page.fill("#username", login);
    page.fill("#password", password);
    page.click("main button[type=submit]");
  }

  private static void change(Page page, String current, String wanted) {
    page.fill("#current", current);
    page.evaluate(
        "document.querySelectorAll('[minlength]').forEach(e => e.removeAttribute('minlength'))");
    page.fill("#wanted", wanted);
    page.fill("#repeated", wanted);
    page.click("main button[type=submit]");
  }
}
