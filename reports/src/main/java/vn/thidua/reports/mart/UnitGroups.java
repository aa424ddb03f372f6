package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.util.function.BiConsumer;

/**
 * What a unit has earned, before rescaling, in each group.
 *
 * @param points as the mart puts them together: a row a unit comes many times as fast as a row a
 *     unit and group
 */
public record UnitGroups(String clusterCode, String unitCode, String points) {
  /** Hands over each group's criterion code and points. */
  public void each(BiConsumer<String, BigDecimal> reader) {
    points
        .lines()
        .forEach(
            line -> {
              int tabulator = line.indexOf('\t');
              reader.accept(
                  line.substring(0, tabulator), new BigDecimal(line.substring(tabulator + 1)));
            });
  }
}
