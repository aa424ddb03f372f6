package vn.thidua.reports.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTests {

  @Test
  void leavesVietnameseAloneAndComposesIt() {
    assertThat(Legible.of("Ủy ban nhân dân\nxã – “Đắk Lắk”"))
        .isEqualTo("Ủy ban nhân dân\nxã – “Đắk Lắk”");
    assertThat(Legible.of("U\u0309y")).isEqualTo("Ủy");
  }

  @Test
  void writesWhatCannotBePrintedAsItsNumber() {
    assertThat(Legible.of("a\uD83D\uDE00b")).isEqualTo("a[U+1F600]b");
    assertThat(Legible.of("\u6F22")).isEqualTo("[U+6F22]");
    assertThat(Legible.of("\u05E2")).isEqualTo("[U+05E2]");
  }

  @Test
  void showsMarksThatHideOrReorder() {
    assertThat(Legible.of("x\u202Ey\u200Bz\u0007")).isEqualTo("x[U+202E]y[U+200B]z[U+0007]");
  }
}
