package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.reports.text.Language;

class CronWordsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 17 5 * * *      | gửi mỗi ngày lúc 05:17                  | sent daily at 05:17
          0 17 5 ? * *      | gửi mỗi ngày lúc 05:17                  | sent daily at 05:17
          0 30 7 * * MON    | gửi vào Thứ Hai hằng tuần lúc 07:30     | sent each Monday at 07:30
          0 0 8 * * MON-FRI | gửi từ thứ Hai đến thứ Sáu lúc 08:00    | sent Monday to Friday at 08:00
          0 0 8 6 * *       | gửi ngày 6 hằng tháng lúc 08:00         | sent on day 6 of each month at 08:00
          0 0 8 15 3 *      | gửi ngày 15/3 lúc 08:00                 | sent on 15 March at 08:00
          0 0 8 L * *       | theo biểu thức 0 0 8 L * *              | by the expression 0 0 8 L * *
          0 0 8 6 * MON     | theo biểu thức 0 0 8 6 * MON            | by the expression 0 0 8 6 * MON
          0 0 8,12 * * *    | theo biểu thức 0 0 8,12 * * *           | by the expression 0 0 8,12 * * *
          0 0 99 * * *      | theo biểu thức 0 0 99 * * *             | by the expression 0 0 99 * * *
          """)
  void saysWhenAndLeavesWhatCannotBeSaid(String expression, String vietnamese, String english) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/subscriptions");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    assertThat(new CronWords(messages, Language.VI).of(expression)).isEqualTo(vietnamese);
    assertThat(new CronWords(messages, Language.EN).of(expression)).isEqualTo(english);
  }
}
