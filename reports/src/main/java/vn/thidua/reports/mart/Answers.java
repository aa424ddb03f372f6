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
  /** About 30 MB: a row is some 600 bytes. An answer with more rows than that is not kept. */
  private static final int MOST_ROWS = 45_000;

  /** About 10 MB: several portions of sixteen units. */
  private static final int MOST_ROWS_AHEAD = 15_000;

  private record Question(Query<?> query, Map<String, @Nullable Object> values) {}

  private final Cache<Question, List<?>> known;
  private final ReadAhead<Question> next;

  Answers() {
    this(MOST_ROWS, MOST_ROWS_AHEAD);
  }

  Answers(int mostRows, int mostRowsAhead) {
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(mostRows)
            .weigher((Question question, List<?> rows) -> 1 + rows.size())
            .build();
    this.next = new ReadAhead<>(mostRowsAhead);
  }

  /** The rows, read once however many ask at the same time. */
  @SuppressWarnings("unchecked") // what a query answers is of the query's own type
  <T extends Record> List<T> list(
      Query<T> query, DataSource mart, Map<String, @Nullable Object> values) {
    if (!query.asksOneEdition()) {
      return query.list(mart, values);
    }
    Question question = new Question(query, query.bound(values));
    List<?> ahead = next.get(question);
    return (List<T>)
        (ahead != null ? ahead : known.get(question, asked -> query.list(mart, values)));
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
      if (next.get(question) == null && known.getIfPresent(question) == null) {
        unknown.put(code, question);
      }
    }
    if (!unknown.isEmpty()) {
      Map<String, List<T>> found = query.ofUnits(mart, values, unknown.keySet());
      unknown.forEach(
          (code, question) -> next.put(question, List.copyOf(found.getOrDefault(code, List.of()))));
    }
  }
}
