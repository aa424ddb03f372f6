package vn.thidua.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {
  @Test
  void givesOutSixteenLettersThatNobodyMisreads() {
    assertThat(Passwords.oneTime()).matches("[a-hj-kmnp-zA-HJ-NP-Z2-9]{16}");
    assertThat(Passwords.oneTime()).isNotEqualTo(Passwords.oneTime());
  }

  @Test
  void refusesShortPasswordsTheLoginAndWhatBcryptWouldCut() {
    assertThat(Passwords.isAcceptable("mười hai chữ", "an")).isTrue();
    assertThat(Passwords.isAcceptable("ngắn quá", "an")).isFalse();
    assertThat(Passwords.isAcceptable("nguyenvanan1", "NguyenVanAn1")).isFalse();
    assertThat(Passwords.isAcceptable("ă".repeat(37), "an")).isFalse();
    assertThat(Passwords.isAcceptable("ă".repeat(36), "an")).isTrue();
  }
}
