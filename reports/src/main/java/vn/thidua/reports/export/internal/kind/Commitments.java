package vn.thidua.reports.export.internal.kind;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.LedgerFilter;
import vn.thidua.reports.mart.LedgerLine;
import vn.thidua.reports.mart.LedgerLines;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Measures;
import vn.thidua.reports.text.Texts;

/** The ledger: every commitment as signed and as amended, and what the amendment did. */
public final class Commitments implements TableSource {
  private static final String STATUS = "status";
  private static final String CRITERION = "criterion";
  private static final String WORDS = "q";
  private static final String LINES = "lines";
  private static final String SINCE = "since";

  @Override
  public String id() {
    return "commitments";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.THEME, STATUS, CRITERION, WORDS, LINES, SINCE);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    LedgerFilter filter =
        new LedgerFilter(
            narrowing.slice(),
            narrowing.unitCode(),
            narrowing.text(WORDS),
            narrowing.text(CRITERION),
            narrowing.one(STATUS, Status.class),
            Optional.ofNullable(narrowing.one(LINES, LedgerLines.class)).orElse(LedgerLines.ALL),
            day(narrowing.text(SINCE)));
    return columns(texts).table(id(), reading.ledger().all(filter), reading.edition());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s is a day such as 2025-07-01, not %s".formatted(SINCE, text), e);
    }
  }

  private static Columns<LedgerLine> columns(Texts texts) {
    Language language = texts.language();
    return new Columns<LedgerLine>(texts)
        .word("cluster_code", LedgerLine::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", LedgerLine::unitCode)
        .name("unit_name", row -> row.unit(language))
        .word("criterion_code", LedgerLine::criterionCode)
        .name("criterion_name", row -> row.criterion(language))
        .word("theme", LedgerLine::theme)
        .word("unit_of_measure", row -> Measures.of(row.unitOfMeasure(), language))
        .whole("revision", LedgerLine::revision)
        .number("target_before", LedgerLine::targetBefore)
        .number("target", LedgerLine::target)
        .listed("change", "change", LedgerLine::change)
        .number("baseline", LedgerLine::baseline)
        .date("signed_on", LedgerLine::signedOn)
        .date("amended_on", LedgerLine::amendedOn)
        .word("document_no", LedgerLine::documentNo)
        .sentence("reason", LedgerLine::reason)
        .listed("status", "status", LedgerLine::status)
        .number("actual", LedgerLine::actual)
        .ratio("achievement", LedgerLine::achievement)
        .sentence("source_file", LedgerLine::sourceFile)
        .whole("source_line", LedgerLine::sourceLine);
  }
}
