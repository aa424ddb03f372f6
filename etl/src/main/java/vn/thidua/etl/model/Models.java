package vn.thidua.etl.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All models of a folder of resources, by name, and the order that their dependencies ask for. */
final class Models {

  private final Map<String, Model> byName;
  private final List<String> marts;

  private Models(Map<String, Model> byName, List<String> marts) {
    this.byName = byName;
    this.marts = marts;
  }

  /**
   * Reads every model on the class path.
   *
   * @throws IllegalStateException a fault of the program: a model without its yml, two of one name
   */
  static Models load() {
    URL folder = Models.class.getResource("/models");
    if (folder == null) {
      throw new IllegalStateException("no folder /models on the class path");
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath("/models"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Models read(Path folder) throws IOException {
    Map<String, Model> models = new TreeMap<>();
    List<String> marts = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path sql : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        String name = sql.getFileName().toString().replace(".sql", "");
        Path yml = sql.resolveSibling(name + ".yml");
        if (models.put(name, ModelFile.read(name, text(sql), text(yml))) != null) {
          throw new IllegalStateException("two models are called " + name);
        }
        String parent = String.valueOf(sql.getParent());
        if (parent.endsWith("marts")) {
          marts.add(name);
        } else if (parent.endsWith("findings")) {
          findings.add(name);
        }
      }
    }
    Model union = Findings.union(findings);
    models.put(union.name(), union);
    return new Models(models, marts);
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /** The relations of the mart, by name. */
  List<Model> marts() {
    return marts.stream().map(this::named).toList();
  }

  Model named(String name) {
    Model model = byName.get(name);
    if (model == null) {
      throw new IllegalArgumentException("no model is called " + name);
    }
    return model;
  }

  boolean contains(String name) {
    return byName.containsKey(name);
  }

  /**
   * The models that the targets need, each after all that it reads.
   *
   * @param inputs the names of the relations that a model's SQL reads
   * @throws IllegalStateException a fault of the program: models that read each other in a ring
   */
  List<Model> inOrder(List<String> targets, Function<Model, Set<String>> inputs) {
    Map<String, Model> ordered = new LinkedHashMap<>();
    for (String target : targets) {
      visit(target, inputs, ordered, new HashSet<>());
    }
    return List.copyOf(ordered.values());
  }

  private void visit(
      String name,
      Function<Model, Set<String>> inputs,
      Map<String, Model> ordered,
      Set<String> above) {
    if (ordered.containsKey(name) || !contains(name)) {
      return;
    }
    Model model = named(name);
    if (!above.add(name)) {
      throw new IllegalStateException("models read each other in a ring at " + name);
    }
    for (String input : inputs.apply(model)) {
      visit(input, inputs, ordered, above);
    }
    above.remove(name);
    ordered.put(name, model);
  }
}
