package vn.thidua.web.runs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.stereotype.Component;

/** Finds {@code etl/bin/etl}. */
@Component
class EtlLauncher {
  private final EtlSettings settings;

  EtlLauncher(EtlSettings settings) {
    this.settings = settings;
  }

  /** The launcher as an absolute path, or nothing where {@link #candidates} has none. */
  Optional<Path> command() {
    return candidates().stream()
        .map(each -> each.toAbsolutePath().normalize())
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Where it is looked for, in this order. */
  List<Path> candidates() {
    if (settings.command() != null) {
      return List.of(settings.command());
    }
    Path launcher = Path.of("etl", "bin", "etl");
    List<Path> found = new ArrayList<>();
    File jar = new ApplicationHome(EtlLauncher.class).getSource();
    if (jar != null) {
      for (Path folder = jar.toPath().getParent(); folder != null; folder = folder.getParent()) {
        found.add(folder.resolve(launcher));
      }
    }
    found.add(launcher);
    return found;
  }
}
