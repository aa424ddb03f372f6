package vn.thidua.reports.export;

import java.util.Set;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * A table that can be taken away.
 *
 * @param id such as {@code ranking}
 * @param scopes what it can be about
 * @param filters what narrows it beside its scope, such as {@code status}
 */
public record TableKind(String id, Set<Class<? extends Scope>> scopes, Set<String> filters) {
  public TableKind {
    scopes = Set.copyOf(scopes);
    filters = Set.copyOf(filters);
  }

  /** What it is called. */
  public String name(Language language) {
    return Texts.of(Exports.MESSAGES, language).text("table." + id);
  }
}
