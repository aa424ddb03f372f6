package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A case as the files under {@code dossier/cases} have it.
 *
 * @param files by path; they stand beside those of the base dossier or in place of them
 * @param rejects as {@code file:line | column | rule | value}
 * @param counts as {@code file: read = accepted + superseded + refused}
 */
record DossierCase(
    String title, Map<String, String> files, List<String> rejects, List<String> counts) {

  private static final List<String> BASE =
      List.of(
          "clusters.csv",
          "units.csv",
          "memberships.csv",
          "rulebooks.csv",
          "criteria.csv",
          "classifications.csv",
          "award_rules.csv");

  static List<DossierCase> read(String name) {
    List<DossierCase> cases = new ArrayList<>();
    DossierCase current = empty("");
    String section = "";
    for (String line : resource("/dossier/cases/" + name).lines().toList()) {
      if (line.startsWith("## ")) {
        current = empty(line.substring(3));
        cases.add(current);
        section = "";
      } else if (line.startsWith("=== ") || line.startsWith("--- ")) {
        section = line.substring(4);
        if (line.startsWith("=== ")) {
          current.files().put(section, "");
        }
      } else if (section.equals("rejects") || section.equals("counts")) {
        if (!line.isBlank()) {
          (section.equals("rejects") ? current.rejects() : current.counts()).add(line);
        }
      } else if (!section.isEmpty()) {
        current.files().merge(section, line + "\n", String::concat);
      }
    }
    return cases;
  }

  /** The dossier on disk. */
  Path writeTo(Path folder) throws IOException {
    for (String base : BASE) {
      write(folder, base, resource("/dossier/base/" + base));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(folder, file.getKey(), file.getValue());
    }
    return folder;
  }

  @Override
  public String toString() {
    return title;
  }

  private static DossierCase empty(String title) {
    return new DossierCase(title, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
  }

  private static void write(Path folder, String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, content);
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(DossierCase.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
