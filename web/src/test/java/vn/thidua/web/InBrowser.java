package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** One browser for the tests of a class; after each, no script or policy may have complained. */
abstract class InBrowser {
  static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void nothingIsBrokenOrBlocked() {
    assertThat(browser.faults()).isEmpty();
  }
}
