package vn.thidua.web.runs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** Finds what belongs to the project: above the jar, or in and above the working directory. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** The first that exists, as an absolute path. */
  public static Optional<Path> find(Path relative) {
    return candidates(relative).stream().filter(Files::exists).findFirst();
  }

  /** Where it is looked for, in this order. */
  static List<Path> candidates(Path relative) {
    List<Path> found = new ArrayList<>();
    File jar = new ApplicationHome(ProjectFolder.class).getSource();
    if (jar != null) {
      addAbove(jar.toPath().toAbsolutePath().normalize().getParent(), relative, found);
    }
    addAbove(Path.of("").toAbsolutePath(), relative, found);
    return found;
  }

  private static void addAbove(@Nullable Path start, Path relative, List<Path> found) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      found.add(folder.resolve(relative));
    }
  }
}
