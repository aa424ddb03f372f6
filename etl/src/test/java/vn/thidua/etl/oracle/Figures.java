package vn.thidua.etl.oracle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Section 1: which of the reported figures count. */
final class Figures {
  /** The latest submitted wins, none counts as earliest; then the greater (file path, line). */
  private static final Comparator<Dossier.Result> LATER =
      Comparator.comparing(
              Dossier.Result::submittedAt,
              Comparator.nullsFirst(
                  Comparator.<OffsetDateTime, Instant>comparing(OffsetDateTime::toInstant)))
          .thenComparing(Dossier.Result::file)
          .thenComparing(Dossier.Result::line);

  private record Key(String unit, String criterion, int year) {}

  private final Map<Key, List<Dossier.Result>> byKey;

  Figures(Dossier dossier) {
    byKey = new HashMap<>();
    for (Dossier.Result result : dossier.results()) {
      Key key = new Key(result.unit(), result.criterion(), result.period().year());
      byKey.merge(key, List.of(result), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /** Of each period the figure of the highest stage present. */
  Collection<Dossier.Result> highest(String unit, String criterion, int year) {
    return best(
        all(unit, criterion, year),
        Comparator.comparing(Dossier.Result::stage).thenComparing(LATER));
  }

  /** Of each period the SELF figure. */
  Collection<Dossier.Result> self(String unit, String criterion, int year) {
    List<Dossier.Result> self =
        all(unit, criterion, year).stream().filter(r -> r.stage() == Dossier.Stage.SELF).toList();
    return best(self, LATER);
  }

  boolean hasAny(String unit, int year) {
    return byKey.keySet().stream().anyMatch(k -> k.unit().equals(unit) && k.year() == year);
  }

  private List<Dossier.Result> all(String unit, String criterion, int year) {
    return byKey.getOrDefault(new Key(unit, criterion, year), List.of());
  }

  private static Collection<Dossier.Result> best(
      List<Dossier.Result> figures, Comparator<Dossier.Result> order) {
    return figures.stream()
        .collect(
            Collectors.toMap(
                Dossier.Result::period,
                Function.identity(),
                BinaryOperator.maxBy(order),
                LinkedHashMap::new))
        .values();
  }
}
