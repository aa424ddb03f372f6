package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Founds departments, Party bodies, enterprises and services, with their mergers and renames. */
final class Institutions {

  /** One in so many was renamed some day, and one in so many took over another. */
  private static final int RENAMED = 11;

  private static final int ABSORBING = 17;

  /** Former names are of places far down the list, of which few bodies have theirs. */
  private static final int OTHER_PLACES = 700;

  private static final List<List<String>> DEPARTMENTS = Listing.rows("departments.psv");
  private static final List<List<String>> PARTY_BODIES = Listing.rows("party-bodies.psv");
  private static final List<List<String>> PATTERNS = Listing.rows("patterns.psv");

  /**
   * A name, the names it grew out of in 2025, and the pattern it was made by, -1: a listed name.
   */
  private record Naming(String name, String nameEn, List<Naming> before, int pattern) {}

  private final City city;
  private final PlaceNames places;
  private final int first;
  private final int last;
  private int formerUnits;

  Institutions(City city, PlaceNames places) {
    this.city = city;
    this.places = places;
    this.first = city.plan().firstYear();
    this.last = city.plan().lastYear();
  }

  void found(UnitKind kind, int count, List<Cluster> clusters) {
    formerUnits = 0;
    for (int i = 0; i < count; i++) {
      Cluster home = clusters.get((int) ((long) i * clusters.size() / count));
      Naming naming = naming(kind, i);
      String code = code(kind, i + 1, count);
      if (!naming.before().isEmpty()) {
        reorganise(code, naming, home, count);
      } else if (naming.pattern() >= 0 && i % RENAMED == 2 && last > first) {
        rename(code, naming, home, count);
      } else {
        if (naming.pattern() >= 0 && i % ABSORBING == 3 && last > first + 1) {
          absorb(code, naming, home, count);
        }
        add(code, naming, home, first, last);
      }
    }
  }

  /** The merger of 2025; where the years end before it the old bodies go by their old names. */
  private void reorganise(String code, Naming naming, Cluster home, int count) {
    if (last < City.REFORM_YEAR) {
      add(code, naming.before().get(0), home, first, last);
      return;
    }
    add(code, naming, home, Math.max(first, City.REFORM_YEAR), last);
    if (first < City.REFORM_YEAR) {
      for (Naming before : naming.before()) {
        String former = formerCode(home.kind(), count);
        add(former, before, home, first, City.REFORM_YEAR - 1);
        hand(former, code, LocalDate.of(City.REFORM_YEAR, Month.MARCH, 1));
      }
    }
  }

  private void rename(String code, Naming naming, Cluster home, int count) {
    int year = first + 1 + draw(code).below(last - first);
    String former = formerCode(home.kind(), count);
    add(former, elsewhere(naming, home.kind(), draw(code).at("old")), home, first, year - 1);
    add(code, naming, home, year, last);
    hand(former, code, LocalDate.of(year, Month.JANUARY, 15));
  }

  /** The unit absorbed had itself been renamed the year before: a chain. */
  private void absorb(String code, Naming naming, Cluster home, int count) {
    int year = first + 2 + draw(code).below(last - first - 1);
    String renamed = formerCode(home.kind(), count);
    String earliest = formerCode(home.kind(), count);
    Draw names = draw(code);
    add(earliest, elsewhere(naming, home.kind(), names.at("oldest")), home, first, year - 2);
    add(renamed, elsewhere(naming, home.kind(), names.at("old")), home, year - 1, year - 1);
    hand(earliest, renamed, LocalDate.of(year - 1, Month.JANUARY, 10));
    hand(renamed, code, LocalDate.of(year, Month.JANUARY, 20));
  }

  private Draw draw(String code) {
    return city.root().at("institution").at(code);
  }

  private void add(String code, Naming naming, Cluster home, int from, int to) {
    UnitKind kind = home.kind();
    city.add(new Unit(code, naming.name(), naming.nameEn(), kind.label(), kind, home, from, to));
  }

  private void hand(String predecessor, String successor, LocalDate day) {
    city.add(new Succession(day, predecessor, successor, 100));
  }

  private String formerCode(UnitKind kind, int count) {
    formerUnits++;
    return code(kind, count + formerUnits, count);
  }

  private static String code(UnitKind kind, int number, int count) {
    return kind.prefix() + UnitKind.pad(number, Integer.toString(Math.max(10, 2 * count)).length());
  }

  private Naming naming(UnitKind kind, int index) {
    List<List<String>> listed =
        switch (kind) {
          case DEPARTMENT -> DEPARTMENTS;
          case PARTY_BODY -> PARTY_BODIES;
          case ENTERPRISE, SERVICE, DISTRICT, COMMUNE -> List.of();
        };
    if (index >= listed.size()) {
      return patterned(kind, index, index);
    }
    List<String> row = listed.get(index);
    List<Naming> before = new ArrayList<>();
    for (String former :
        row.size() < 3 ? List.<String>of() : List.of(row.get(2).split(" \\+ ", -1))) {
      List<String> pair = List.of(former.split(" = ", -1));
      if (pair.size() == 2) {
        before.add(new Naming(pair.get(0), pair.get(1), List.of(), -1));
      }
    }
    return new Naming(row.get(0), row.get(1), before, -1);
  }

  /** The same sort of body under the name of another place. */
  private Naming elsewhere(Naming naming, UnitKind kind, Draw draw) {
    return patterned(kind, naming.pattern(), OTHER_PLACES + draw.below(OTHER_PLACES));
  }

  private Naming patterned(UnitKind kind, int pattern, int place) {
    List<List<String>> patterns =
        PATTERNS.stream().filter(r -> r.get(0).equals(kind.name())).toList();
    List<String> row = patterns.get(pattern % patterns.size());
    String name = places.name(place);
    return new Naming(
        row.get(1).replace("{0}", name), row.get(2).replace("{0}", name), List.of(), pattern);
  }
}
