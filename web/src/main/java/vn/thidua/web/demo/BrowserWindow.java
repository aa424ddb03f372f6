package vn.thidua.web.demo;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reader's own browser, where there is a desktop. By the system's command and not by AWT, whose
 * libraries a server's Java does not have.
 */
final class BrowserWindow {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserWindow.class);

  private BrowserWindow() {}

  static void open(URI address) {
    List<String> opener = opener(System.getProperty("os.name", ""), System.getenv());
    if (opener.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(opener);
    command.add(address.toString());
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.info("No browser could be opened: {}", e.getMessage());
    }
  }

  /** What opens an address on that system; empty where nobody sits in front of it. */
  static List<String> opener(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open");
    }
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean hasDesktop =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return hasDesktop ? List.of("xdg-open") : List.of();
  }
}
