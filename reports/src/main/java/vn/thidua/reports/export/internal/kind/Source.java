package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.SourceRow;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The lines of the dossier an edition was made of, and what became of each. */
public final class Source implements TableSource {
  private static final String FILE = "file";

  @Override
  public String id() {
    return "source";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(FILE);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    Language language = texts.language();
    return new Columns<SourceRow>(texts)
        .name("source_file", SourceRow::sourceFile)
        .word("sheet", SourceRow::sheet)
        .whole("source_line", SourceRow::sourceLine)
        .listed("source_kind", "source-kind", SourceRow::kind)
        .word("unit_code", SourceRow::unitCode)
        .name("unit_name", row -> row.unit(language))
        .word("criterion_code", SourceRow::criterionCode)
        .name("criterion_name", row -> row.criterion(language))
        .word("period", SourceRow::period)
        .listed("stage", "stage", SourceRow::stage)
        .number("value", SourceRow::value)
        .listed("used_as", "row-use", SourceRow::usedAs)
        .whole("revision", SourceRow::revision)
        .listed("decision", "decision", SourceRow::decision)
        .word("document_no", SourceRow::documentNo)
        .date("dated", SourceRow::dated)
        .sentence("reason", SourceRow::reason)
        .table(
            id(),
            reading
                .source()
                .rows(narrowing.text(FILE), narrowing.clusterCode(), narrowing.unitCode()),
            reading.edition());
  }
}
