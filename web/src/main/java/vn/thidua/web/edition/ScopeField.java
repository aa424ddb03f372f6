package vn.thidua.web.edition;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.ClusterName;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/**
 * The field in which somebody says what a document is about. It offers clusters and units by name,
 * and takes a code or a name that is typed: of thousands nobody chooses from a list. It knows those
 * alone that the reader may have documents about.
 */
public final class ScopeField {
  /** Of clusters and of units, so many are offered. */
  private static final int MOST = 500;

  /** Of what is called nearly so. */
  private static final int MOST_NEAR = 5;

  private final String city;
  private final Language language;
  private final @Nullable Reading reading;

  /**
   * A field of an edition.
   *
   * @param city what the whole city is called
   * @param reading empty where there is no edition yet: nothing but the city is known
   */
  ScopeField(String city, Language language, @Nullable Reading reading) {
    this.city = city;
    this.language = language;
    this.reading = reading;
  }

  /**
   * What was meant by what was typed.
   *
   * @param scope empty where nothing is called so, or more than one thing
   * @param near what is called so or nearly so, as it is offered
   */
  public record Meant(@Nullable Scope scope, List<String> near) {}

  /** The city, clusters by code and units by name, as they are shown and taken. */
  public List<String> offers() {
    return Stream.concat(
            Stream.of(city),
            Stream.concat(clusters().limit(MOST), units("")).map(each -> each.text(language)))
        .toList();
  }

  /** How it stands in the field: by name, or by its code where the edition has no such part. */
  public String text(Scope scope) {
    return switch (scope.kind()) {
      case CITY -> city;
      case CLUSTER, UNIT ->
          places(code(scope))
              .filter(each -> each.scope.equals(scope))
              .findFirst()
              .map(each -> each.text(language))
              .orElse(scope.words());
    };
  }

  /** Takes what is offered, a code, a name whatever its accents, or the words of a scope. */
  public Meant read(String typed) {
    String given = typed.strip();
    if (given.isEmpty()) {
      return new Meant(null, List.of());
    }
    if (plain(given).equals(plain(city))) {
      return new Meant(Scope.CITY, List.of());
    }
    try {
      return new Meant(Scope.parse(given), List.of());
    } catch (IllegalArgumentException notItsWords) {
      return named(given);
    }
  }

  private Meant named(String given) {
    List<Place> exact =
        Stream.concat(
                places(given), places(codeIn(given)).filter(each -> each.isCalled(plain(given))))
            .distinct()
            .toList();
    List<Place> near = exact;
    if (exact.isEmpty()) {
      near =
          Stream.concat(clusters().filter(each -> each.isCalledNearly(plain(given))), units(given))
              .toList();
      exact = near.stream().filter(each -> each.isCalled(plain(given))).toList();
    }
    return exact.size() == 1
        ? new Meant(exact.get(0).scope, List.of())
        : new Meant(
            null,
            // those that are called just so come first
            Stream.concat(exact.stream(), near.stream())
                .distinct()
                .limit(MOST_NEAR)
                .map(each -> each.text(language))
                .toList());
  }

  /** What has a code: a cluster, a unit, or one of each. */
  private Stream<Place> places(String code) {
    return reading == null
        ? Stream.of()
        : Stream.concat(
            clusters().filter(each -> each.code.equals(code)),
            reading.directory().unitInFull(code).map(Place::of).stream());
  }

  private Stream<Place> clusters() {
    return reading == null
        ? Stream.of()
        : reading.directory().clusters().stream()
            .filter(each -> reading.sight().seesRanking(each.clusterCode()))
            .map(Place::of);
  }

  private Stream<Place> units(String words) {
    return reading == null
        ? Stream.of()
        : reading.directory().unitsInFull(words, MOST).stream().map(Place::of);
  }

  private static String code(Scope scope) {
    return scope.words().substring(scope.words().indexOf(':') + 1);
  }

  /** The code at the end of what is offered; nothing elsewhere. */
  private static String codeIn(String given) {
    return Optional.of(given.lastIndexOf(" ("))
        .filter(at -> at >= 0 && given.endsWith(")"))
        .map(at -> given.substring(at + 2, given.length() - 1))
        .orElse("");
  }

  /** Without case and accents, as names are searched. */
  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }

  /** A cluster or a unit, by all it is called. */
  private record Place(Scope scope, String code, String vietnamese, @Nullable String english) {
    static Place of(ClusterName cluster) {
      return new Place(
          new Scope.OfCluster(cluster.clusterCode()),
          cluster.clusterCode(),
          cluster.clusterName(),
          cluster.clusterNameEn());
    }

    static Place of(UnitName unit) {
      return new Place(
          new Scope.OfUnit(unit.unitCode()), unit.unitCode(), unit.unitName(), unit.unitNameEn());
    }

    String text(Language language) {
      return name(language) + " (" + code + ')';
    }

    boolean isCalled(String plain) {
      return names().anyMatch(plain::equals);
    }

    boolean isCalledNearly(String plain) {
      return names().anyMatch(each -> each.contains(plain));
    }

    private Stream<String> names() {
      return Stream.of(Language.values())
          .flatMap(each -> Stream.of(name(each), text(each)))
          .map(ScopeField::plain);
    }

    private String name(Language language) {
      return language.choose(vietnamese, english);
    }
  }
}
