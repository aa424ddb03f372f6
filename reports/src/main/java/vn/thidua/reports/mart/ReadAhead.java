package vn.thidua.reports.mart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to questions that will be asked soon, the oldest given up for want of room. A cache that
 * keeps what is asked often would turn them away: nobody has asked for them yet. Safe for use by
 * many threads.
 *
 * @param <Q> the questions
 */
final class ReadAhead<Q> {
  private final int mostRows;
  private final Map<Q, List<?>> answers = new LinkedHashMap<>();
  private int rows;

  /** Nothing yet, with room for so many rows; an answer without any takes the room of one. */
  ReadAhead(int mostRows) {
    this.mostRows = mostRows;
  }

  synchronized void put(Q question, List<?> answer) {
    List<?> before = answers.put(question, answer);
    rows += weight(answer) - (before == null ? 0 : weight(before));
    var oldest = answers.values().iterator();
    while (rows > mostRows) {
      rows -= weight(oldest.next());
      oldest.remove();
    }
  }

  synchronized @Nullable List<?> get(Q question) {
    return answers.get(question);
  }

  private static int weight(List<?> answer) {
    return Math.max(1, answer.size());
  }
}
