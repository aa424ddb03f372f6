package vn.thidua.etl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileNameTests {

  @Test
  void keepsACodeThatEveryFileSystemKeeps() {
    assertThat(FileName.of("XP-001")).isEqualTo("XP-001");
  }

  @Test
  void staysAPlainNameWhateverTheCode() {
    Stream.of("../../etc", "a/b\\c", "CON:", "Đống Đa", ".", "x".repeat(64), "đ".repeat(64))
        .forEach(code -> assertThat(FileName.of(code)).matches("[A-Za-z0-9-]{1,73}"));
  }

  @Test
  void keepsCodesApartWhereTheCaseOfLettersDoesNotCount() {
    assertThat(
            Stream.of("XP1", "xp1", "Xp1", "XP/1", "XP.1", "XP-1")
                .map(code -> FileName.of(code).toUpperCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }
}
