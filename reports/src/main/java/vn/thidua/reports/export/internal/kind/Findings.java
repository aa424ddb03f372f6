package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Finding;
import vn.thidua.reports.mart.FindingFilter;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** What looks odd or is missing, and what to do about it. */
public final class Findings implements TableSource {
  private static final String FINDING = "finding";
  private static final String SEVERITY = "severity";

  @Override
  public String id() {
    return "findings";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(FINDING, SEVERITY);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    Language language = texts.language();
    FindingFilter filter =
        new FindingFilter(
            narrowing.clusterCode(),
            narrowing.unitCode(),
            narrowing.text(FINDING),
            narrowing.one(SEVERITY, Finding.Severity.class));
    return new Columns<Finding>(texts)
        .listed("severity", "severity", Finding::severity)
        .word("finding_code", Finding::findingCode)
        .word("cluster_code", Finding::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", Finding::unitCode)
        .name("unit_name", row -> row.unit(language))
        .word("criterion_code", Finding::criterionCode)
        .name("criterion_name", row -> row.criterion(language))
        .word("period", Finding::period)
        .sentence("message", row -> row.message(language))
        .sentence("advice", row -> row.advice(language))
        .name("source_file", Finding::sourceFile)
        .whole("source_line", Finding::sourceLine)
        .table(id(), reading.quality().findings(filter), reading.edition());
  }
}
