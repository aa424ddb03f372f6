package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTests {

  @Test
  void trimsEveryUnicodeSpaceAndComposes() {
    assertThat(Text.clean("\u00a0\u2003\t\u3000Sở Y tế\u202f\u0085\n")).isEqualTo("Sở Y tế");
    assertThat(Text.clean("So\u031b\u0309 Y te\u0302\u0301")).isEqualTo("Sở Y tế");
    assertThat(Text.clean("\u00a0")).isEmpty();
  }

  @Test
  void takesHeadersWithoutCaseAccentsSpacesAndUnderscores() {
    List<String> same =
        List.of("Mã đơn vị", "MÃ ĐƠN VỊ", "ma_don_vi", "madonvi", "Mã\u00a0đơn  vị", "Ma\u0303 ĐV");
    assertThat(same.subList(0, 5)).extracting(Text::headerForm).containsOnly("madonvi");
    assertThat(Text.headerForm(same.get(5))).isEqualTo("madv");
  }

  @Test
  void comparesByCodePoint() {
    // U+1D4B3 is two surrogates, which as UTF-16 sort before U+FF21
    List<String> sorted =
        List.of("", "a", "a.csv", "a/b.csv", "aa", "b", "é", "\uFF21", "\uD835\uDCB3");
    assertThat(sorted).isSortedAccordingTo(Text.BY_CODE_POINT);
    assertThat(sorted.get(7)).isGreaterThan(sorted.get(8));
  }
}
