package vn.thidua.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.thidua.reports.text.Language;

/** One request at work, none may wait: the second is refused. */
class OverloadTests {
  private final Overload overload = new Overload(1, 0, 0, messages());

  @ParameterizedTest
  @CsvSource({
    "/overview,text/html;charset=UTF-8",
    "/api/v1/overview,application/problem+json;charset=UTF-8"
  })
  void refusesAtOnceWhatIsTooMuchAndRecoversAtOnce(String path, String type) throws Exception {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<MockHttpServletResponse> first =
        CompletableFuture.supplyAsync(
            () ->
                answer(
                    path,
                    () -> {
                      atWork.countDown();
                      done.await();
                    }));
    atWork.await();

    MockHttpServletResponse refused = answer(path, () -> {});
    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
    assertThat(refused.getContentType()).isEqualTo(type);
    assertThat(refused.getContentAsString()).contains("busy");
    assertThat(answer("/assets/style.css", () -> {}).getStatus()).isEqualTo(200);

    done.countDown();
    assertThat(first.join().getStatus()).isEqualTo(200);
    assertThat(answer(path, () -> {}).getStatus()).isEqualTo(200);
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private MockHttpServletResponse answer(String path, Work work) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.addPreferredLocale(Language.EN.locale());
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      overload.doFilter(
          request,
          response,
          (asked, answered) -> {
            try {
              work.run();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (java.io.IOException | jakarta.servlet.ServletException e) {
      throw new IllegalStateException(e);
    }
    return response;
  }

  private static StaticMessageSource messages() {
    StaticMessageSource messages = new StaticMessageSource();
    messages.addMessage("error.503.title", Language.EN.locale(), "The service is busy");
    messages.addMessage("error.503.text", Language.EN.locale(), "Come again");
    return messages;
  }
}
