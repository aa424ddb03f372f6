package vn.thidua.reports.export;

import java.util.Set;
import vn.thidua.reports.scope.Scope;

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
}
