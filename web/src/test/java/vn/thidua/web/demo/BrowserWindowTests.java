package vn.thidua.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserWindowTests {
  @Test
  void opensOnlyWhereSomebodySits() {
    assertThat(BrowserWindow.opener("Linux", Map.of())).isEmpty();
    assertThat(BrowserWindow.opener("Linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open");
    assertThat(BrowserWindow.opener("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isNotEmpty();
    assertThat(BrowserWindow.opener("Mac OS X", Map.of())).containsExactly("open");
    assertThat(BrowserWindow.opener("Windows 11", Map.of())).startsWith("rundll32");
  }
}
