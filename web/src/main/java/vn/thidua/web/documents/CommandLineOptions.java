package vn.thidua.web.documents;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/**
 * What stands on the command line after {@code render} or {@code export}. Options are written
 * {@code --year 2025} or {@code --year=2025}; those with a dot in their name are properties of the
 * service and go on as they are.
 */
final class CommandLineOptions {
  private final Map<String, String> given = new LinkedHashMap<>();
  private final List<String> properties = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * Reads the arguments; whatever is wrong is kept for {@link #faults()}.
   *
   * @param known names of options without their dashes
   */
  CommandLineOptions(List<String> arguments, Set<String> known) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = argument.substring(0, equals < 0 ? argument.length() : equals);
      if (!name.startsWith("--")) {
        faults.add("%s is no option".formatted(argument));
      } else if (name.contains(".")) {
        properties.add(argument);
      } else if (!known.contains(name.substring(2))) {
        faults.add("There is no option %s; there are %s".formatted(name, shown(known)));
      } else if (equals >= 0) {
        put(name, argument.substring(equals + 1));
      } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
        i++;
        put(name, arguments.get(i));
      } else {
        faults.add("%s needs a value".formatted(name));
      }
    }
  }

  private void put(String name, String value) {
    if (given.put(name.substring(2), value.strip()) != null) {
      faults.add("%s is given twice".formatted(name));
    }
  }

  private static String shown(Set<String> known) {
    return String.join(", ", known.stream().sorted().map(each -> "--" + each).toList());
  }

  /** Properties of the service, as Spring Boot takes them. */
  String[] properties() {
    return properties.toArray(String[]::new);
  }

  /** Everything that is wrong, in the order of the arguments. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  void fault(String message) {
    faults.add(message);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name)).filter(value -> !value.isEmpty());
  }

  /** A value that has to be there; a fault and an empty text where it is not. */
  String required(String name) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      faults.add("--%s is missing".formatted(name));
    }
    return value.orElse("");
  }

  /** A year of four digits; a fault and 0 where it is none. */
  int year() {
    String year = required("year");
    if (year.matches("\\d{4}")) {
      return Integer.parseInt(year);
    }
    if (!year.isEmpty()) {
      faults.add("--year is a year of four digits, not %s".formatted(year));
    }
    return 0;
  }

  @Nullable Scope scope() {
    return read("scope", Scope::parse);
  }

  @Nullable Period period() {
    return read("period", Period::parse);
  }

  /** Vietnamese where nothing is given. */
  Language language() {
    String code = text("lang").orElse(Language.VI.code());
    for (Language language : Language.values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    faults.add("--lang is vi or en, not %s".formatted(code));
    return Language.VI;
  }

  /** Where to write. */
  Path out() {
    String out = required("out");
    try {
      return Path.of(out).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      faults.add("--out is no path: %s".formatted(e.getMessage()));
      return Path.of("");
    }
  }

  private <T> @Nullable T read(String name, Function<String, T> parse) {
    String value = text(name).orElse(null);
    if (value == null) {
      return null;
    }
    try {
      return parse.apply(value);
    } catch (IllegalArgumentException e) {
      faults.add("--%s: %s".formatted(name, e.getMessage()));
      return null;
    }
  }
}
