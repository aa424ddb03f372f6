package vn.thidua.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

class PageInterceptorTests {
  private final PageInterceptor interceptor = new PageInterceptor(new MockEnvironment());
  private final MockHttpServletRequest request =
      new MockHttpServletRequest("GET", "/units/%C4%90V%2F1%20a%25");

  @Test
  void leadsToTheSamePageInTheOtherLanguageLetterForLetter() {
    request.addParameter("q", "Sở {1} & 50%");
    request.addParameter("lang", "vi");

    assertThat(attribute("otherLanguage", "vi"))
        .isEqualTo("/units/%C4%90V%2F1%20a%25?q=S%E1%BB%9F%20%7B1%7D%20%26%2050%25&lang=en");
  }

  @Test
  void namesThePageWithoutWhatItsFrameSays() {
    request.addParameter("year", "2025");
    request.addParameter("theme", "REFORM");
    request.addParameter("finding", "LATE+REPORT");

    assertThat(attribute("address", "en"))
        .isEqualTo("/units/%C4%90V%2F1%20a%25?finding=LATE%2BREPORT");
    assertThat(attribute("otherLanguage", "en"))
        .isEqualTo(
            "/units/%C4%90V%2F1%20a%25?year=2025&theme=REFORM&finding=LATE%2BREPORT&lang=vi");
  }

  /** The page that tells of a refusal leads to what was asked for, not to itself. */
  @Test
  void namesWhatWasAskedForWhereItIsNotGiven() {
    MockHttpServletRequest told = new MockHttpServletRequest("GET", "/error");
    told.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/runs");
    told.setAttribute(
        DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.ENGLISH));
    interceptor.preHandle(told, new MockHttpServletResponse(), this);

    assertThat(told.getAttribute("path")).isEqualTo("/runs");
    assertThat(told.getAttribute("otherLanguage")).isEqualTo("/runs?lang=vi");
  }

  private @Nullable Object attribute(String name, String language) {
    request.setAttribute(
        DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE,
        new FixedLocaleResolver(Locale.forLanguageTag(language)));
    interceptor.preHandle(request, new MockHttpServletResponse(), this);
    return request.getAttribute(name);
  }
}
