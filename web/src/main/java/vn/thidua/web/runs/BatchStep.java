package vn.thidua.web.runs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a batch is, as it says itself: {@code [2/5] reading and checking the dossier (5.4 s)}.
 *
 * @param number of the step, from one
 * @param of how many steps there are
 */
record BatchStep(int number, int of) {
  private static final Pattern LINE = Pattern.compile("\\[(\\d{1,3})/(\\d{1,3})] .*");

  /** The step it has told of last; empty before the first. */
  static Optional<BatchStep> last(List<String> lines) {
    return lines.stream()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(
            line -> new BatchStep(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2))))
        .reduce((former, latter) -> latter);
  }
}
