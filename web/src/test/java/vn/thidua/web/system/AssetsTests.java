package vn.thidua.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AssetsTests {
  private final List<String> lookedFor = new ArrayList<>();

  @Test
  void looksForAFileBehindTheAddressOfOneAlone() throws Exception {
    Assets assets = new Assets();
    List<String> written = new ArrayList<>();
    assets.doFilter(
        new MockHttpServletRequest(),
        new Looking(new MockHttpServletResponse()),
        (request, response) -> {
          HttpServletResponse answer = (HttpServletResponse) response;
          written.add(answer.encodeURL("/units/HK?year=2025"));
          written.add(answer.encodeURL("/assets/bar.js"));
        });
    String file = "/assets/" + assets.version() + "/bar.js";
    assertThat(written).containsExactly("/units/HK?year=2025", file);
    assertThat(lookedFor).containsExactly(file);
  }

  /** What looks for files behind the addresses it is given. */
  private final class Looking extends HttpServletResponseWrapper {
    Looking(HttpServletResponse response) {
      super(response);
    }

    @Override
    public String encodeURL(String url) {
      lookedFor.add(url);
      return url;
    }
  }
}
