package vn.thidua.web.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptAnswerTests {
  private static final String PAGE =
      "<p>"
          + Gap.NAME.mark()
          + "</p><input value=\""
          + Gap.TOKEN.mark()
          + "\"><table>"
          + "<tr><td>Đúng tiến độ</td></tr>".repeat(5_000)
          + "</table><input value=\""
          + Gap.TOKEN.mark()
          + "\">";

  private final KeptAnswer answer =
      KeptAnswer.of("text/html;charset=UTF-8", "vi", PAGE.getBytes(UTF_8));

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "", "gzip, deflate, br", "gzip;q=0", "br, gzip;q=0.5"})
  void givesEachReaderTheirOwnNameAndToken(String accepted) throws IOException {
    assertThat(sent("Trần <b>", "eins", accepted)).isEqualTo(page("Trần &lt;b&gt;", "eins"));
    assertThat(sent("Lê", "zwei", accepted)).isEqualTo(page("Lê", "zwei"));
  }

  @Test
  void fillsAGapWithMoreThanABlockHolds() throws IOException {
    String name = "ư".repeat(70_000);
    assertThat(sent(name, "x", "gzip")).isEqualTo(page(name, "x"));
  }

  @ParameterizedTest
  @CsvSource({"gzip,gzip", "GZIP;q=1,gzip", "gzip;q=0.0,", "br,"})
  void packsForWhoeverTakesIt(String accepted, String encoding) throws IOException {
    assertThat(send("a", "b", accepted).getHeader("Content-Encoding")).isEqualTo(encoding);
    assertThat(send("a", "b", accepted).getHeader("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void keepsABodyWithoutGapsAsItIs() throws IOException {
    KeptAnswer plain = KeptAnswer.of("application/json", null, "{\"g\":1}".getBytes(UTF_8));
    MockHttpServletResponse response = new MockHttpServletResponse();
    plain.send(
        new MockHttpServletRequest(), response, new KeptAnswer.Reader("a", () -> asNobody()));
    assertThat(response.getContentAsString()).isEqualTo("{\"g\":1}");
  }

  /** A token is made only where a page has a form. */
  private static String asNobody() {
    throw new AssertionError("nobody asked for a token");
  }

  private static String page(String name, String token) {
    return PAGE.replace(Gap.NAME.mark(), name).replace(Gap.TOKEN.mark(), token);
  }

  private String sent(String name, String token, String accepted) throws IOException {
    MockHttpServletResponse response = send(name, token, accepted);
    byte[] body = response.getContentAsByteArray();
    assertThat(response.getContentLength()).isEqualTo(body.length);
    if (response.getHeader("Content-Encoding") != null) {
      assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return new String(in.readAllBytes(), UTF_8);
      }
    }
    return new String(body, UTF_8);
  }

  private MockHttpServletResponse send(String name, String token, String accepted)
      throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Accept-Encoding", accepted);
    MockHttpServletResponse response = new MockHttpServletResponse();
    answer.send(request, response, new KeptAnswer.Reader(name, () -> token));
    return response;
  }
}
