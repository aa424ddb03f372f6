package vn.thidua.reports.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.scope.Scope;

/** Finds the folders of {@code reports/}: adding a document means adding one. */
public final class ReportFolders {
  private static final String ROOT = "reports/";
  private static final String DESCRIPTION = "/report.yml";
  private static final Set<String> KEYS =
      Set.of("id", "scopes", "calendar", "symbol", "template", "annex");

  private ReportFolders() {}

  /** Every folder that lies where this class lies, in a directory or a jar, by id. */
  public static List<ReportFolder> onClassPath() {
    ClassLoader loader = ReportFolders.class.getClassLoader();
    URL root =
        Objects.requireNonNull(loader.getResource(ROOT + "shared/styles.jrtx"), "reports/shared");
    try {
      return folderNames(root).stream()
          .sorted()
          .map(
              name ->
                  read(
                      name,
                      Objects.requireNonNull(
                          loader.getResourceAsStream(ROOT + name + DESCRIPTION), name)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of the documents cannot be read", e);
    }
  }

  private static Collection<String> folderNames(URL shared) throws IOException {
    if (shared.openConnection() instanceof JarURLConnection connection) {
      // not closed: the class loader shares it
      JarFile jar = connection.getJarFile();
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(ROOT) && name.endsWith(DESCRIPTION))
          .map(name -> name.substring(ROOT.length(), name.length() - DESCRIPTION.length()))
          .collect(Collectors.toSet());
    }
    try (Stream<Path> folders = Files.list(Path.of(uri(shared)).resolve("../..").normalize())) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(DESCRIPTION.substring(1))))
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No path: " + url, e);
    }
  }

  /** The description of one folder; all its faults are told at once. */
  static ReportFolder read(String folder, InputStream yaml) {
    Map<?, ?> values = Map.of();
    List<String> faults = new ArrayList<>();
    try (yaml) {
      if (new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml) instanceof Map<?, ?> map) {
        values = map;
      } else {
        faults.add("it holds no keys");
      }
    } catch (YAMLException e) {
      faults.add("it is no YAML: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.keySet().stream()
        .filter(key -> !KEYS.contains(String.valueOf(key)))
        .forEach(key -> faults.add("unknown key " + key));
    String id = text(values, "id", faults);
    if (id != null && !id.equals(folder)) {
      faults.add("id must be the folder's name, not " + id);
    }
    Set<Scope.Kind> scopes = words(Scope.Kind.class, values, "scopes", faults);
    Set<Occasion> calendar = words(Occasion.class, values, "calendar", faults);
    String template = text(values, "template", faults);
    if (!faults.isEmpty() || id == null || template == null) {
      throw new IllegalStateException(
          ROOT + folder + DESCRIPTION + ": " + String.join("; ", faults));
    }
    return new ReportFolder(
        id, scopes, calendar, optional(values, "symbol"), template, optional(values, "annex"));
  }

  private static @Nullable String text(Map<?, ?> values, String key, List<String> faults) {
    Object value = values.get(key);
    if (value == null || value.toString().isBlank()) {
      faults.add(key + " is missing");
      return null;
    }
    return value.toString();
  }

  private static @Nullable String optional(Map<?, ?> values, String key) {
    Object value = values.get(key);
    return value == null ? null : value.toString();
  }

  private static <E extends Enum<E>> Set<E> words(
      Class<E> type, Map<?, ?> values, String key, List<String> faults) {
    Map<String, E> known = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      known.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    Collection<?> given = values.get(key) instanceof Collection<?> list ? list : Set.of();
    Set<E> read =
        given.stream()
            .map(word -> known.get(String.valueOf(word)))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (read.isEmpty() || read.size() < given.size()) {
      faults.add("%s must be a list of %s".formatted(key, String.join(", ", known.keySet())));
    }
    return read;
  }
}
