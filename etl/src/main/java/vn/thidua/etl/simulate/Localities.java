package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Founds the localities: districts until mid-2025 and the communes and wards that were made of them
 * on 1 July 2025, when a level of government was given up (resolution 203/2025/QH15). The model is
 * Hanoi: 12 urban and 17 rural districts and a town became 126 communes and wards (resolution
 * 1656/NQ-UBTVQH15). A district's name lives on in one of its parts, which is another unit with a
 * code of its own; here and there a part reaches over the old boundary.
 */
final class Localities {

  private static final double COMMUNES_A_DISTRICT = 126 / 30.0;
  private static final double URBAN = 12 / 30.0;
  private static final double TOWNS = 1 / 30.0;

  private static final int DISTRICTS_A_CLUSTER = 10;
  private static final double BOUNDARY_MOVED = 0.2;

  private static final LocalDate REFORM = LocalDate.of(City.REFORM_YEAR, Month.JULY, 1);

  /** What sort of place it is decides how its name is written. */
  private enum Type {
    URBAN,
    RURAL,
    TOWN;

    private static final Map<String, List<String>> WORDS =
        Listing.rows("localities.psv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row));

    private String word(int column) {
      return Objects.requireNonNull(WORDS.get(name())).get(column);
    }
  }

  private final City city;
  private final PlaceNames places;
  private List<Type> types = List.of();
  private final int first;
  private final int last;

  Localities(City city, PlaceNames places) {
    this.city = city;
    this.places = places;
    this.first = city.plan().firstYear();
    this.last = city.plan().lastYear();
  }

  void found(UnitKind kind, int count, List<Cluster> clusters) {
    if (kind == UnitKind.DISTRICT) {
      types = types(count);
      districts(count, clusters, last);
      return;
    }
    int districts = Math.max(1, (int) Math.round(count / COMMUNES_A_DISTRICT));
    types = types(districts);
    communes(count, districts, clusters);
    if (first <= City.REFORM_YEAR) {
      List<Cluster> old = new ArrayList<>();
      int number = (districts + DISTRICTS_A_CLUSTER - 1) / DISTRICTS_A_CLUSTER;
      for (int i = 1; i <= number; i++) {
        Cluster cluster = UnitKind.DISTRICT.cluster(i, Integer.toString(number).length());
        city.add(cluster);
        old.add(cluster);
      }
      districts(districts, old, City.REFORM_YEAR);
      handOver(count, districts);
    }
  }

  private void districts(int count, List<Cluster> clusters, int until) {
    for (int d = 0; d < count; d++) {
      Type type = types.get(d);
      String place = places.name(d);
      city.add(
          new Unit(
              code(UnitKind.DISTRICT, d, count),
              type.word(1) + " " + place,
              place + " " + type.word(2),
              type.word(1),
              UnitKind.DISTRICT,
              clusters.get((int) ((long) d * clusters.size() / count)),
              first,
              until));
    }
  }

  private void communes(int count, int districts, List<Cluster> clusters) {
    int start = Math.max(first, City.REFORM_YEAR);
    for (int c = 0; c < count; c++) {
      int district = districtOf(c, count, districts);
      boolean isSeat = c == firstOf(district, count, districts);
      String place = places.name(isSeat ? district : districts + c);
      Type type = isSeat ? types.get(district) : typeIn(district, c);
      city.add(
          new Unit(
              code(UnitKind.COMMUNE, c, count),
              type.word(3) + " " + place,
              place + " " + type.word(4),
              type.word(3),
              UnitKind.COMMUNE,
              clusters.get((int) ((long) c * clusters.size() / count)),
              start,
              last));
    }
  }

  /** Every district is split; here and there a strip of it went to the neighbour's commune. */
  private void handOver(int count, int districts) {
    for (int d = 0; d < districts; d++) {
      int from = firstOf(d, count, districts);
      int to = d + 1 < districts ? firstOf(d + 1, count, districts) : count;
      Draw draw = city.root().at("district").at(d);
      int left = 100;
      String district = code(UnitKind.DISTRICT, d, districts);
      if (d + 1 < districts && draw.chance(BOUNDARY_MOVED)) {
        left -= 5;
        city.add(new Succession(REFORM, district, code(UnitKind.COMMUNE, to, count), 5));
      }
      for (int c = from; c < to; c++) {
        int even = left / (to - c);
        int share = c + 1 == to ? left : Math.max(1, even + draw.at(c).below(9) - 4);
        city.add(new Succession(REFORM, district, code(UnitKind.COMMUNE, c, count), share));
        left -= share;
      }
    }
  }

  private static int districtOf(int commune, int count, int districts) {
    return (int) ((long) commune * districts / count);
  }

  private static int firstOf(int district, int count, int districts) {
    return (int) (((long) district * count + districts - 1) / districts);
  }

  /** Of each district: by chance which, but as many of each type as the model has. */
  private List<Type> types(int districts) {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, districts).boxed().toList());
    shuffled.sort(Comparator.comparingDouble(d -> city.root().at("type").at(d).share()));
    List<Type> types = new ArrayList<>(Collections.nCopies(districts, Type.RURAL));
    int urban = (int) Math.round(districts * URBAN);
    int towns = (int) Math.round(districts * TOWNS);
    shuffled.subList(0, urban).forEach(d -> types.set(d, Type.URBAN));
    shuffled.subList(urban, urban + towns).forEach(d -> types.set(d, Type.TOWN));
    return types;
  }

  private Type typeIn(int district, int commune) {
    Type type = types.get(district);
    return type == Type.TOWN && city.root().at("commune").at(commune).chance(0.5)
        ? Type.RURAL
        : type;
  }

  private static String code(UnitKind kind, int index, int count) {
    return kind.prefix() + UnitKind.pad(index + 1, Integer.toString(Math.max(10, count)).length());
  }
}
