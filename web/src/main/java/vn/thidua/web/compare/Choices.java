package vn.thidua.web.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.mart.ComparedUnit;
import vn.thidua.reports.mart.Comparison;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.UnitChoice;

/** The units an address asks to compare, and the addresses with one more or one less. */
record Choices(List<UnitChoice> units) {
  private static final String PATH = "/compare?units=";

  static Choices parse(String words) {
    try {
      return new Choices(UnitChoice.list(words));
    } catch (IllegalArgumentException e) {
      throw refused(e);
    }
  }

  static ResponseStatusException refused(IllegalArgumentException fault) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, fault.getMessage(), fault);
  }

  /** As it stands in a form. */
  public String words() {
    return units.stream().map(UnitChoice::words).collect(Collectors.joining(","));
  }

  /** As it stands in an address, encoded. */
  public String query() {
    return "units=" + encoded(words());
  }

  public boolean isFull() {
    return units.size() >= Comparison.MOST;
  }

  public boolean holds(UnitChoice choice) {
    return units.contains(choice);
  }

  /** The path with one unit more. */
  public String with(UnitChoice choice) {
    List<UnitChoice> more = new ArrayList<>(units);
    more.add(choice);
    return path(more);
  }

  /** The path with one unit less. */
  public String without(UnitChoice choice) {
    return path(units.stream().filter(each -> !each.equals(choice)).toList());
  }

  /** The path with every unit in the very edition it was read from. */
  static String fixed(List<ComparedUnit> units, Edition shown) {
    return path(
        units.stream()
            .map(
                unit ->
                    unit.edition().editionId() == shown.editionId()
                        ? UnitChoice.of(unit.unit().unitCode())
                        : new UnitChoice(unit.unit().unitCode(), null, unit.edition().editionId()))
            .toList());
  }

  private static String path(List<UnitChoice> units) {
    return PATH + encoded(new Choices(units).words());
  }

  /** The signs between codes stay readable: they mean nothing else in a query. */
  private static String encoded(String words) {
    return UriUtils.encode(words, UTF_8).replace("%2C", ",").replace("%40", "@");
  }
}
