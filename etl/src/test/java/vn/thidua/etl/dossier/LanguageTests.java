package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTests {
  private static final Object[] MARKS = {"⟨0⟩", "⟨1⟩", "⟨2⟩", "⟨3⟩", "⟨4⟩", "⟨5⟩"};

  @Test
  void saysTheSameInBothLanguages() {
    assertThat(Language.VI.keys()).isEqualTo(Language.EN.keys());
    for (String key : Language.VI.keys()) {
      assertThat(named(Language.VI, key)).as(key).containsAll(details(named(Language.EN, key)));
      assertThat(named(Language.EN, key)).as(key).containsAll(details(named(Language.VI, key)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasASentenceForEveryRule(Rule rule) {
    assertThat(Language.EN.keys())
        .anyMatch(key -> key.equals(rule.code()) || key.startsWith(rule.code() + "."));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyAFileIsUnreadable(Unreadable reason) {
    assertThat(Language.EN.keys()).contains(Rule.UNREADABLE_FILE.code() + "." + reason.variant());
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoPlaceholderOpenAndNoLetterDecomposed(Language language) {
    for (String key : language.keys()) {
      String sentence = language.say(key, MARKS);
      assertThat(sentence).as(key).doesNotContain("{", "}").isNotBlank();
      assertThat(Normalizer.isNormalized(sentence, Normalizer.Form.NFC)).as(key).isTrue();
    }
  }

  @Test
  void callsColumnsAsTheirReaderDoes() {
    assertThat(Language.VI.label(DossierTable.RESULTS, "value")).isEqualTo("Kết quả (value)");
    assertThat(Language.EN.label(DossierTable.RESULTS, "value")).isEqualTo("value");
  }

  private static Set<String> named(Language language, String key) {
    Set<String> named = new TreeSet<>();
    Matcher marks = Pattern.compile("⟨\\d⟩").matcher(language.say(key, MARKS));
    while (marks.find()) {
      named.add(marks.group());
    }
    return named;
  }

  /** All but the column, which a language may leave to the place of the fault. */
  private static Set<String> details(Set<String> named) {
    Set<String> details = new TreeSet<>(named);
    details.removeAll(Arrays.asList(MARKS[0]));
    return details;
  }
}
