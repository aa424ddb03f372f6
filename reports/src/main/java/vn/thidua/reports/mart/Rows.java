package vn.thidua.reports.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows that need not fit into memory: they are read anew each time somebody goes through them, and
 * as an edition never changes they are the same each time. Nothing is read before that.
 */
@FunctionalInterface
public interface Rows<T> {
  /**
   * Hands over row by row, in their order. A connection to the mart is held until the last one is
   * taken.
   */
  void each(Consumer<? super T> reader);

  /** Rows that are held anyway. */
  static <T> Rows<T> of(List<T> held) {
    return held::forEach;
  }

  /** What is made of each row, made anew each time. */
  default <S> Rows<S> map(Function<? super T, ? extends S> made) {
    return reader -> each(row -> reader.accept(made.apply(row)));
  }

  /** All rows, held. */
  default List<T> list() {
    List<T> list = new ArrayList<>();
    each(list::add);
    return List.copyOf(list);
  }
}
