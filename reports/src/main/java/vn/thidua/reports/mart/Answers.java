package vn.thidua.reports.mart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers given before. An edition never changes, so what was once read of it stays true; nothing
 * is ever made invalid, only forgotten for want of room. The key holds every value that is bound in
 * a question, those of the viewer's filter included: who sees less asks another question, and what
 * all see is asked once for all.
 */
final class Answers {
  /** About 40 MB: a row is some 600 bytes. An answer with more rows than that is not kept. */
  private static final int MOST_ROWS = 60_000;

  private record Question(Query<?> query, Map<String, @Nullable Object> values) {}

  private final Cache<Question, List<?>> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((Question question, List<?> rows) -> 1 + rows.size())
          .build();

  /** The rows, read once however many ask at the same time. */
  @SuppressWarnings("unchecked") // what a query answers is of the query's own type
  <T extends Record> List<T> list(
      Query<T> query, DataSource mart, Map<String, @Nullable Object> values) {
    if (!query.asksOneEdition()) {
      return query.list(mart, values);
    }
    return (List<T>)
        known.get(new Question(query, query.bound(values)), asked -> query.list(mart, values));
  }

  /** Reads at once what will be asked of each of several units, as far as it is not known. */
  <T extends Record> void ahead(
      Query<T> query,
      DataSource mart,
      Map<String, @Nullable Object> values,
      Collection<String> unitCodes) {
    if (!query.asksOneEdition()) {
      return;
    }
    Map<String, Question> unknown = new LinkedHashMap<>();
    for (String code : unitCodes) {
      Map<String, @Nullable Object> ofUnit = new HashMap<>(values);
      ofUnit.put("unit", code);
      Question question = new Question(query, query.bound(ofUnit));
      if (known.getIfPresent(question) == null) {
        unknown.put(code, question);
      }
    }
    if (!unknown.isEmpty()) {
      Map<String, List<T>> found = query.ofUnits(mart, values, unknown.keySet());
      unknown.forEach(
          (code, question) ->
              known.put(question, List.copyOf(found.getOrDefault(code, List.of()))));
    }
  }
}
