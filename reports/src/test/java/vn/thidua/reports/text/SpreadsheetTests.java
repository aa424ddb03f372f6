package vn.thidua.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A"})
  void marksWhatASpreadsheetWouldRun(String text) {
    assertThat(Spreadsheet.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Sở Tài chính", "1-1", "'=1"})
  void leavesOtherTextAsItIs(String text) {
    assertThat(Spreadsheet.harmless(text)).isEqualTo(text);
  }
}
