package vn.thidua.reports.scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may be given of what was made of editions and kept outside of them, such as
 * archived documents: the same rules as {@link Sight}, over all years at once. Rows carry the year,
 * the codes of their subject (a cluster; a unit and its cluster; neither for the city) and the
 * {@link Sight#share share} they were made with.
 */
public record Holdings(Viewer viewer, List<YearMembership> memberships) {

  /**
   * The filter for rows of the alias {@code d} with {@code year}, {@code cluster_code}, {@code
   * unit_code} and {@code share}; its parameters are {@link #parameters()}.
   */
  public static final String FILTER =
      """
      (:holds_everything or d.share = :own_share or exists (
        select from unnest(:member_years::int[], :member_units::text[], :headed_clusters::text[])
          as m (year, unit_code, cluster_code)
        where m.year = d.year
          and (d.unit_code = m.unit_code or d.cluster_code = m.cluster_code)))""";

  public Holdings {
    memberships = List.copyOf(memberships);
  }

  /** Whether nothing is kept from the viewer. */
  public boolean isEverything() {
    return viewer.role() == Role.BOARD;
  }

  /** The values of {@link #FILTER}. */
  public Map<String, @Nullable Object> parameters() {
    List<Sight> sights =
        memberships.stream().map(each -> Sight.of(viewer, Optional.of(each.membership()))).toList();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("holds_everything", isEverything());
    parameters.put("own_share", viewer.share());
    parameters.put(
        "member_years", memberships.stream().map(YearMembership::year).toArray(Integer[]::new));
    parameters.put("member_units", codes(sights, Sight::ownUnit));
    parameters.put("headed_clusters", codes(sights, Sight::headedCluster));
    return parameters;
  }

  // a viewer bound to no unit has memberships of none
  private static @Nullable String[] codes(
      List<Sight> sights, Function<Sight, @Nullable String> code) {
    @Nullable String[] codes = new String[sights.size()];
    IntStream.range(0, codes.length).forEach(i -> codes[i] = code.apply(sights.get(i)));
    return codes;
  }
}
