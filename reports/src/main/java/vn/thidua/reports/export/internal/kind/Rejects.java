package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Reject;
import vn.thidua.reports.mart.RejectFilter;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** What the run that made the edition refused, for its senders. */
public final class Rejects implements TableSource {
  private static final String FILE = "file";
  private static final String RULE = "rule";

  @Override
  public String id() {
    return "rejects";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(FILE, RULE);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    Rows<Reject> rows =
        reading
            .runs()
            .rejects(
                reading.edition().runId(),
                new RejectFilter(narrowing.text(FILE), narrowing.text(RULE)));
    return new Columns<Reject>(texts)
        .name("source_file", Reject::sourceFile)
        .word("sheet", Reject::sheet)
        .whole("source_line", Reject::sourceLine)
        .word("column_name", Reject::columnName)
        .name("value", Reject::value)
        .word("rule_code", Reject::ruleCode)
        .sentence("message", row -> row.message(language))
        .table(id(), rows, reading.edition());
  }
}
