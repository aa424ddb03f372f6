package vn.thidua.reports.scope;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with its filter in place.
 *
 * @param text SQL whose marks have become predicates over the parameters of {@link Sight}
 * @param grains what the query's rows are about; empty where nothing was marked
 */
public record ScopedSql(String text, Set<Grain> grains) {
  private static final Pattern MARK = Pattern.compile("\\{sees:(\\w+)(?: (\\w+))?}");

  /** Replaces every {@code {sees:<grain> <alias>}} by the predicate of that grain. */
  public static ScopedSql of(String sql) {
    Set<Grain> grains = EnumSet.noneOf(Grain.class);
    Matcher marks = MARK.matcher(sql);
    StringBuilder text = new StringBuilder();
    while (marks.find()) {
      Grain grain = Grain.valueOf(marks.group(1).toUpperCase(Locale.ROOT));
      grains.add(grain);
      String alias = marks.group(2);
      marks.appendReplacement(
          text, Matcher.quoteReplacement(grain.predicate(alias == null ? "" : alias)));
    }
    marks.appendTail(text);
    return new ScopedSql(text.toString(), Set.copyOf(grains));
  }
}
