package vn.thidua.web.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    return settings.command() == null
        ? ProjectFolder.candidates(Path.of("etl", "bin", "etl"))
        : List.of(settings.command());
  }
}
