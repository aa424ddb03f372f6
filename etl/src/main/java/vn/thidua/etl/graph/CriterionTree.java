package vn.thidua.etl.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes of one sound rulebook, depth first, siblings in file order. */
public final class CriterionTree {

  /** A criterion as the rulebook lists it; without a parent it stands at the top. */
  public record Node(String code, @Nullable String parent) {}

  /**
   * Where a criterion stands in the tree.
   *
   * @param position depth first, from 1
   * @param path the codes from the top down to the criterion itself
   */
  public record Place(String code, int position, List<String> path) {}

  private CriterionTree() {}

  /**
   * Places every node.
   *
   * @param nodes in file order; every parent is a node and there is no loop, as in a sound rulebook
   */
  public static List<Place> places(List<Node> nodes) {
    Map<String, List<Node>> children = new LinkedHashMap<>();
    for (Node node : nodes) {
      String parent = node.parent() == null ? "" : node.parent();
      children.computeIfAbsent(parent, code -> new ArrayList<>()).add(node);
    }
    List<Place> places = new ArrayList<>();
    walk("", List.of(), children, places);
    return places;
  }

  private static void walk(
      String parent, List<String> path, Map<String, List<Node>> children, List<Place> places) {
    for (Node node : children.getOrDefault(parent, List.of())) {
      List<String> own = new ArrayList<>(path);
      own.add(node.code());
      places.add(new Place(node.code(), places.size() + 1, List.copyOf(own)));
      walk(node.code(), own, children, places);
    }
  }
}
