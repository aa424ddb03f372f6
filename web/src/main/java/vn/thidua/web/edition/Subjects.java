package vn.thidua.web.edition;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.reports.mart.Page;

/**
 * Pages of rows of which several are about one subject, such as the years of a unit: a page holds
 * all rows of so many subjects, and its total counts subjects.
 */
public final class Subjects {
  private Subjects() {}

  /**
   * One page.
   *
   * @param rows in a stable order, those of a subject together
   * @param number from 1; beyond the last there are no rows
   * @param size subjects a page
   */
  public static <T> Page<T> page(List<T> rows, Function<T, String> subject, int number, int size) {
    List<String> all = rows.stream().map(subject).distinct().toList();
    Set<String> shown =
        all.stream()
            .skip((Math.max(1L, number) - 1) * size)
            .limit(size)
            .collect(Collectors.toUnmodifiableSet());
    return new Page<>(
        rows.stream().filter(each -> shown.contains(subject.apply(each))).toList(),
        all.size(),
        Math.max(1, number),
        size);
  }
}
