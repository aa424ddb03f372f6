package vn.thidua.etl.simulate;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;

/** Founds departments, Party bodies, enterprises and services, with their mergers and renames. */
final class Institutions {

  /** One in so many was renamed some day, and one in so many took over another. */
  private static final int RENAMED = 11;

  private static final int ABSORBING = 17;

  private static final List<List<String>> DEPARTMENTS = Listing.rows("departments.psv");
  private static final List<List<String>> PARTY_BODIES = Listing.rows("party-bodies.psv");
  private static final List<List<String>> PATTERNS = Listing.rows("patterns.psv");

  private record Naming(String name, String nameEn, List<String> before) {}

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
        reorganise(kind, code, naming, home, count);
      } else if (i % RENAMED == 2 && last > first) {
        rename(kind, code, naming, home, count);
      } else {
        if (i % ABSORBING == 3 && last > first + 1) {
          absorb(kind, code, home, count);
        }
        add(code, naming.name(), naming.nameEn(), home, first, last);
      }
    }
  }

  /** The merger of 2025; before it and without it the old bodies go by their old names. */
  private void reorganise(UnitKind kind, String code, Naming naming, Cluster home, int count) {
    if (last < City.REFORM_YEAR) {
      add(code, naming.before().get(0), naming.nameEn(), home, first, last);
      return;
    }
    int start = Math.max(first, City.REFORM_YEAR);
    add(code, naming.name(), naming.nameEn(), home, start, last);
    if (first < City.REFORM_YEAR) {
      for (String name : naming.before()) {
        String former = formerCode(kind, count);
        add(former, name, "", home, first, City.REFORM_YEAR - 1);
        city.add(new Succession(LocalDate.of(City.REFORM_YEAR, Month.MARCH, 1), former, code, 100));
      }
    }
  }

  private void rename(UnitKind kind, String code, Naming naming, Cluster home, int count) {
    int year = first + 1 + draw(code).below(last - first);
    String former = formerCode(kind, count);
    Naming old = pattern(kind, draw(code).at("old").below(9_000));
    add(former, old.name(), old.nameEn(), home, first, year - 1);
    add(code, naming.name(), naming.nameEn(), home, year, last);
    city.add(new Succession(LocalDate.of(year, Month.JANUARY, 15), former, code, 100));
  }

  /** The unit absorbed had itself been renamed the year before: a chain. */
  private void absorb(UnitKind kind, String code, Cluster home, int count) {
    int year = first + 2 + draw(code).below(last - first - 1);
    Naming old = pattern(kind, 9_000 + draw(code).at("absorbed").below(9_000));
    Naming oldest = pattern(kind, 18_000 + draw(code).at("oldest").below(9_000));
    String renamed = formerCode(kind, count);
    String earliest = formerCode(kind, count);
    add(earliest, oldest.name(), oldest.nameEn(), home, first, year - 2);
    add(renamed, old.name(), old.nameEn(), home, year - 1, year - 1);
    city.add(new Succession(LocalDate.of(year - 1, Month.JANUARY, 10), earliest, renamed, 100));
    city.add(new Succession(LocalDate.of(year, Month.JANUARY, 20), renamed, code, 100));
  }

  private Draw draw(String code) {
    return city.root().at("institution").at(code);
  }

  private void add(String code, String name, String nameEn, Cluster home, int from, int to) {
    UnitKind kind = home.kind();
    city.add(new Unit(code, name, nameEn, kind.label(), kind, home, from, to));
  }

  private String formerCode(UnitKind kind, int count) {
    formerUnits++;
    return code(kind, count + formerUnits, count);
  }

  private static String code(UnitKind kind, int number, int count) {
    return kind.prefix() + UnitKind.pad(number, Integer.toString(Math.max(10, 2 * count)).length());
  }

  private Naming naming(UnitKind kind, int index) {
    List<List<String>> known =
        switch (kind) {
          case DEPARTMENT -> DEPARTMENTS;
          case PARTY_BODY -> PARTY_BODIES;
          case ENTERPRISE, SERVICE, DISTRICT, COMMUNE -> List.of();
        };
    if (index >= known.size()) {
      return pattern(kind, index - known.size());
    }
    List<String> row = known.get(index);
    List<String> before = row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(" \\+ ", -1));
    return new Naming(row.get(0), row.get(1), before);
  }

  private Naming pattern(UnitKind kind, int index) {
    List<List<String>> patterns =
        PATTERNS.stream().filter(r -> r.get(0).equals(kind.name())).toList();
    List<String> row = patterns.get(index % patterns.size());
    Object[] place = {places.name(index)};
    return new Naming(
        new MessageFormat(row.get(1), Locale.ROOT).format(place),
        row.get(2).replace("{0}", places.name(index)),
        List.of());
  }
}
