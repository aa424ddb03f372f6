package vn.thidua.reports.export.internal;

import java.util.Set;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** Fills one kind of table from an edition as its viewer sees it. */
public interface TableSource {
  /** What the kind is called in addresses, on command lines and in file names. */
  String id();

  /** What it can be about. */
  Set<Class<? extends Scope>> scopes();

  /** The names of what narrows it beside its scope. */
  default Set<String> filters() {
    return Set.of();
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException where a filter's value is none of its own
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the scope
   */
  Table table(Reading reading, Narrowing narrowing, Texts texts);
}
