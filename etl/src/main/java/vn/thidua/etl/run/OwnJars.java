package vn.thidua.etl.run;

import java.net.URI;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The jars that executors need beside Spark's own; Spark hands them out. */
final class OwnJars {

  /** What tasks call: reading workbooks, and loading into the mart. */
  private static final List<String> USED_BY_TASKS =
      List.of(
          "vn.thidua.etl.run.OwnJars",
          "com.fasterxml.aalto.stax.InputFactoryImpl",
          "org.codehaus.stax2.XMLInputFactory2",
          "org.postgresql.Driver");

  private OwnJars() {}

  /**
   * Adds them to those that {@code spark-submit} hands out.
   *
   * @param given URIs, parted by commas; a jar among them that has the name of one of ours is ours
   */
  static String with(String given) {
    List<String> jars =
        new ArrayList<>(Arrays.stream(given.split(",")).filter(jar -> !jar.isBlank()).toList());
    Set<String> names = new HashSet<>();
    jars.forEach(jar -> names.add(name(jar)));
    for (String type : USED_BY_TASKS) {
      String jar = jarOf(type).toString();
      if (jar.endsWith(".jar") && names.add(name(jar))) {
        jars.add(jar);
      }
    }
    return String.join(",", jars);
  }

  private static String name(String jar) {
    return jar.substring(jar.lastIndexOf('/') + 1);
  }

  private static URI jarOf(String type) {
    try {
      CodeSource source =
          Class.forName(type, false, OwnJars.class.getClassLoader())
              .getProtectionDomain()
              .getCodeSource();
      return source.getLocation().toURI();
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new IllegalStateException("no jar has " + type, e);
    }
  }
}
