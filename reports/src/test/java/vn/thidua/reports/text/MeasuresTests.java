package vn.thidua.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTests {

  @ParameterizedTest
  @CsvSource({
    "tỷ đồng, billion VND",
    "Tỷ  đồng, billion VND",
    "triệu đồng, million VND",
    "người, people",
    "%, %",
    "thúng, thúng"
  })
  void callsThemAsAnEnglishReaderDoes(String measure, String english) {
    assertThat(Measures.of(measure, Language.EN)).isEqualTo(english);
    assertThat(Measures.of(measure, Language.VI)).isEqualTo(measure);
  }

  @Test
  void knowsThemHoweverTheirLettersAreComposed() {
    String apart = Normalizer.normalize("tỷ đồng", Normalizer.Form.NFD);
    assertThat(Measures.of(apart, Language.EN)).isEqualTo("billion VND");
    assertThat(Measures.of(apart, Language.VI)).isEqualTo(apart);
  }

  @Test
  void saysNothingWhereThereIsNone() {
    assertThat(Measures.of(null, Language.EN)).isNull();
    assertThat(Measures.of(" ", Language.VI)).isNull();
  }
}
