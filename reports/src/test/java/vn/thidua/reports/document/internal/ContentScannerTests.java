package vn.thidua.reports.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentScannerTests {

  static List<Arguments> shown() {
    return List.of(
        Arguments.of("(one) Tj", "one"),
        Arguments.of("[(o) -12.5 (ne)] TJ", "one"),
        Arguments.of("<6F6E65> Tj", "one"),
        Arguments.of("<6f 6e\n65> Tj", "one"),
        Arguments.of("<6F6E6> Tj", "on`"),
        Arguments.of("1 2 (one) \"", "one"),
        Arguments.of("(one) '", "one"),
        Arguments.of("(o(n)e) Tj", "o(n)e"),
        Arguments.of("(o\\(n\\\\e) Tj", "o(n\\e"),
        Arguments.of("(\\157n\\145) Tj", "one"),
        Arguments.of("(o\\\nne) Tj", "one"),
        Arguments.of("% (none) Tj\n(one) Tj", "one"),
        Arguments.of("/P <</ActualText (none) /K <</A (none)>> >> BDC (one) Tj EMC", "one"),
        Arguments.of("(none) Td (one) Tj", "one"));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void readsWhatIsShown(String content, String shown) throws IOException {
    assertThat(steps(content)).containsExactly("SHOW " + shown);
  }

  @Test
  void tellsFontsTextsAndObjectsInTheirOrder() throws IOException {
    assertThat(
            steps("q 1 0 0 1 85 28.5 cm BT /F1 12 Tf 0 -1 Td (a)Tj/F2 9 Tf(b)Tj ET /X1 Do 0 G S Q"))
        .containsExactly("FONT F1", "SHOW a", "FONT F2", "SHOW b", "DRAW X1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(one Tj", "<6F Tj", "<6", "(one\\", "BI /W 1 ID x EI"})
  void refusesWhatItCannotRead(String content) {
    assertThatThrownBy(() -> steps(content)).isInstanceOf(IOException.class);
  }

  private static List<String> steps(String content) throws IOException {
    ContentScanner scanner = new ContentScanner(content.getBytes(StandardCharsets.ISO_8859_1));
    List<String> steps = new ArrayList<>();
    ContentScanner.Step step;
    while ((step = scanner.next()) != null) {
      steps.add(
          step
              + " "
              + switch (step) {
                case SHOW -> new String(scanner.codes(), StandardCharsets.ISO_8859_1);
                case FONT, DRAW -> scanner.name();
              });
    }
    return steps;
  }
}
