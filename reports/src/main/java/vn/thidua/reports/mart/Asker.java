package vn.thidua.reports.mart;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Grain;
import vn.thidua.reports.scope.Sight;

/**
 * Puts questions to one edition in the name of one viewer: adds edition and filter to every
 * question, and refuses a question that has no filter, so that forgetting it denies instead of
 * showing.
 */
record Asker(DataSource mart, Answers answers, Edition edition, Sight sight) {

  <T extends Record> List<T> list(Query<T> query) {
    return list(query, Map.of());
  }

  <T extends Record> List<T> list(Query<T> query, Map<String, ? extends @Nullable Object> values) {
    return answers.list(query, mart, seen(query, values));
  }

  /** Reads at once what will be asked of each of several units; see {@link Answers#ahead}. */
  <T extends Record> void ahead(
      Query<T> query,
      Map<String, ? extends @Nullable Object> values,
      Collection<String> unitCodes) {
    answers.ahead(query, mart, seen(query, values), unitCodes);
  }

  /** What need not fit into memory; nothing of it is kept. */
  <T extends Record> Rows<T> rows(Query<T> query, Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> seen = seen(query, values);
    return reader -> query.each(mart, seen, reader);
  }

  private Map<String, @Nullable Object> seen(
      Query<?> query, Map<String, ? extends @Nullable Object> values) {
    if (query.grains().isEmpty()) {
      throw new IllegalStateException("A query on an edition has no filter: " + query);
    }
    if (!query.grains().equals(Set.of(Grain.NAME))) {
      sight.requireCity();
    }
    Map<String, @Nullable Object> all = new HashMap<>(sight.parameters());
    all.put("edition", edition.editionId());
    all.put("year", edition.year());
    all.putAll(values);
    return all;
  }

  /** The editions by which the edition tells the years up to its own. */
  YearsTold told() {
    return YearsTold.upTo(edition, new Editions(mart).all());
  }

  /**
   * Codes as one value, which questions take apart again: a code holds no control character. So
   * equal questions are equal, and what was answered before is found.
   */
  static String joined(Collection<String> codes) {
    return String.join("\n", codes);
  }

  <T extends Record> Page<T> page(
      Query<T> rows,
      Query<Count> total,
      Map<String, ? extends @Nullable Object> values,
      PageRequest page) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.put("limit", page.size());
    all.put("offset", page.offset());
    List<T> told = list(rows, all);
    // the last page says how many there are; of most lists it is the first
    boolean isLast = told.size() < page.size() && (page.number() == 1 || !told.isEmpty());
    long count = isLast ? page.offset() + told.size() : list(total, values).get(0).rows();
    return new Page<>(told, count, page.number(), page.size());
  }

  <T extends Record> Optional<T> first(
      Query<T> query, Map<String, ? extends @Nullable Object> values) {
    return list(query, values).stream().findFirst();
  }
}
