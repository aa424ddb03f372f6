package vn.thidua.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.reports.text.Language;

class UnitKindTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DISTRICT | Quận, huyện, thị xã | District or town",
        "party_body | Đảng, đoàn thể, hội | Party body or association",
        "Party-Body | Đảng, đoàn thể, hội | Party body or association",
        "Sở, ban, ngành | Sở, ban, ngành | Department or agency",
        "Doanh nghiệp Nhà nước | Doanh nghiệp nhà nước | State enterprise",
        "Public service unit | Đơn vị sự nghiệp | Public service unit",
        "Hợp tác xã | Hợp tác xã | Hợp tác xã",
        "GUILD | GUILD | GUILD"
      })
  void namesASortInWordsAndLeavesAnUnknownOneAsWritten(String written, String vi, String en) {
    assertThat(UnitKind.name(written, Language.VI)).isEqualTo(vi);
    assertThat(UnitKind.name(written, Language.EN)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({"VI", "EN"})
  void namesNoneWhereNoneIsWritten(Language language) {
    assertThat(UnitKind.name(null, language)).isNull();
  }
}
